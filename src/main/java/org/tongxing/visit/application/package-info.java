/** Use cases of home visits, one class for each act of a person or of the process. */
@NullMarked
package org.tongxing.visit.application;

import org.jspecify.annotations.NullMarked;
