/** Use cases of the half-yearly update (半年动态更新). */
@NullMarked
package org.tongxing.monitoring.application;

import org.jspecify.annotations.NullMarked;
