/** Use cases of key care, one class for each act of a person or of the process. */
@NullMarked
package org.tongxing.carecase.application;

import org.jspecify.annotations.NullMarked;
