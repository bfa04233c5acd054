"""The rules that come with factbox: a folder a group, a file a rule."""
