/** What people and the calendar do with the register, one class for each. */
@NullMarked
package org.tongxing.register.application;

import org.jspecify.annotations.NullMarked;
