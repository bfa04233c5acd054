"""Relations in a table: its total, its columns, its grid."""
