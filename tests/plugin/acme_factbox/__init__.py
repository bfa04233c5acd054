"""The rules of the Acme desk, as another distribution would ship them."""
