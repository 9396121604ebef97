/** Commands of the packaged application: what is done from a terminal beside the running system. */
@NullMarked
package org.tongxing.command;

import org.jspecify.annotations.NullMarked;
