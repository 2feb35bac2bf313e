"""Better readers than the base install's, each a plug-in that a person switches on."""
