"""Files and folders: which are read, which are left out, what is kept, and how one is written."""
