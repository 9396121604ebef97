/** What all benefits speak of: money in yuan. */
@NullMarked
package org.tongxing.benefit.domain;

import org.jspecify.annotations.NullMarked;
