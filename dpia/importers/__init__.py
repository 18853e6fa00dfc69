"""The shelf of input formats: each module offers one `IMPORTER`."""
