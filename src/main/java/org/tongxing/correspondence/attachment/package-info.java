/** 附件: files that come with a reply, told by their content and kept encrypted. */
@NullMarked
package org.tongxing.correspondence.attachment;

import org.jspecify.annotations.NullMarked;
