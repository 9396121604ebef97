/** The process supervisionOrder (督办) and its forms. */
@NullMarked
package org.tongxing.supervision.process;

import org.jspecify.annotations.NullMarked;
