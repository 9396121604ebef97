/** The pages 督办 and 请假代理. */
@NullMarked
package org.tongxing.supervision.web;

import org.jspecify.annotations.NullMarked;
