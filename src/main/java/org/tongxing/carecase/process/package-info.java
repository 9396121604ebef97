/** Where key care meets the process engine: names of the model, steps, forms and decision tables. */
@NullMarked
package org.tongxing.carecase.process;

import org.jspecify.annotations.NullMarked;
