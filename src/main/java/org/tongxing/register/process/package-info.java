/** Where the register meets the process engine: its decision table, steps and forms. */
@NullMarked
package org.tongxing.register.process;

import org.jspecify.annotations.NullMarked;
