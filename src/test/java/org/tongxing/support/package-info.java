/** What tests share: a real database, the models, the forms. */
package org.tongxing.support;
