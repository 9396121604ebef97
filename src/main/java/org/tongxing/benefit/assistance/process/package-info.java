/** The process temporaryAssistance (临时救助) and its forms. */
@NullMarked
package org.tongxing.benefit.assistance.process;

import org.jspecify.annotations.NullMarked;
