namespace rx::app {}
