/** 督办: the ladder for late tasks, orders and their answers, absence, and what repeatedly fails. */
@NullMarked
package org.tongxing.supervision;

import org.jspecify.annotations.NullMarked;
