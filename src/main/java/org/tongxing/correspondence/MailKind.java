package org.tongxing.correspondence;

/** What a mail is. */
public enum MailKind {
    /** Once a working day: what is late, due and unread. The next one takes the place of one that has not left. */
    DIGEST("每日提示", false),
    /** A letter (公函) to an organ: its number, and the PDF that the organ's passphrase opens. */
    LETTER("公函", true),
    /** The code that belongs to the link in a letter's mail. */
    REPLY_CODE("答复验证码", true),
    /** A new link in the place of one that was lost or locked. */
    REPLY_LINK("答复链接", true);

    private final String label;
    private final boolean opens;

    MailKind(String label, boolean opens) {
        this.label = label;
        this.opens = opens;
    }

    /** Whether its text may open something to whoever reads it: it is forgotten when the mail has left. */
    public boolean opens() {
        return opens;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
