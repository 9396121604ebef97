/** Administrative divisions: which county, township and village a code is on a day. */
@NullMarked
package org.tongxing.area;

import org.jspecify.annotations.NullMarked;
