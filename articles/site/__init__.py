"""What readers see: drawn from publications and from what the paper says about itself, never from the desk."""
