/** Temporary assistance (临时救助) as the law speaks of it: ways, situations, states, and what may be given. */
@NullMarked
package org.tongxing.benefit.assistance.domain;

import org.jspecify.annotations.NullMarked;
