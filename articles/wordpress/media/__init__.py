"""Attachments of an old site: its pictures into the library, its sound, films and documents into the storage."""
