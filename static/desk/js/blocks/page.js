// The block editor of a story's page: everything that content_editor's own scripts leave to be wished.
import "desk/blocks/place"
