/** Where home visits meet the process engine: names of the model, steps and forms. */
@NullMarked
package org.tongxing.visit.process;

import org.jspecify.annotations.NullMarked;
