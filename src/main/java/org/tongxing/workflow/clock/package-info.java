/** The clocks of open tasks: dated anew, paused, extended. */
@NullMarked
package org.tongxing.workflow.clock;

import org.jspecify.annotations.NullMarked;
