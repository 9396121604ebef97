/** Limits as the models name them. */
@NullMarked
package org.tongxing.deadline.process;

import org.jspecify.annotations.NullMarked;
