/** The steps of temporary assistance (临时救助), each one use case. */
@NullMarked
package org.tongxing.benefit.assistance.application;

import org.jspecify.annotations.NullMarked;
