/** The sweeps, and what supervisors and the supervised do. */
@NullMarked
package org.tongxing.supervision.application;

import org.jspecify.annotations.NullMarked;
