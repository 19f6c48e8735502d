"""What `manage.py run` does, step by step."""
