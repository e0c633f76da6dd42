"""Configures Dataiku DSS by its public API from one document of settings. Runs with Python 3.9 and nothing else."""
