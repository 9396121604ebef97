/** Rungs, orders and answers, without framework. */
@NullMarked
package org.tongxing.supervision.domain;

import org.jspecify.annotations.NullMarked;
