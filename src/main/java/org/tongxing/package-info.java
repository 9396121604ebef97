/** Tongxing (童行): casework for the care and protection of migrant children (流动儿童) in Guangdong. */
@NullMarked
package org.tongxing;

import org.jspecify.annotations.NullMarked;
