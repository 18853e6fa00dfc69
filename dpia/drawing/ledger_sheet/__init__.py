"""The picture of a ledger: a row for each flow, a column for each regime."""
