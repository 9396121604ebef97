/** Rules of home visits: when one is due, what a record must say, what follows from it. */
@NullMarked
package org.tongxing.visit.domain;

import org.jspecify.annotations.NullMarked;
