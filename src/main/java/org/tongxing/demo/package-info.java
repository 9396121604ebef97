/** The demo of the default profile: offices and invented children. Not loaded in production. */
@NullMarked
package org.tongxing.demo;

import org.jspecify.annotations.NullMarked;
