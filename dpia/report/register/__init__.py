"""The record of processing activities: GDPR Article 30(1) for controllers, 30(2) for processors."""
