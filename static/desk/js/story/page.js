// Everything of the story's page but for its blocks and pictures.
import "desk/story/address"
import "desk/story/findings"
import "desk/story/focus"
import "desk/story/headline"
import "desk/story/panel"
import "desk/story/preview"
