/** What a half-yearly update (半年动态更新) is, in pure Java. */
@NullMarked
package org.tongxing.monitoring.domain;

import org.jspecify.annotations.NullMarked;
