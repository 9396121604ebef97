/** What the system tells people: notices (通知) in the application, letters (公函), and the mail that leaves it. */
@NullMarked
package org.tongxing.correspondence;

import org.jspecify.annotations.NullMarked;
