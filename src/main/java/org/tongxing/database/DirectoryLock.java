package org.tongxing.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Held by the one application that works in a data directory; the operating system frees it when that one dies. */
final class DirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws DatabaseUnavailableException when another application holds it */
    static DirectoryLock take(Path directory) {
        Path file = directory.resolveSibling(directory.getFileName() + ".lock");
        try {
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new DatabaseUnavailableException("童行已在运行：数据目录 " + directory + " 正由另一进程使用。");
            }
            return new DirectoryLock(channel);
        } catch (IOException e) {
            throw new DatabaseUnavailableException("数据目录 " + directory + " 不能使用：" + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new DatabaseUnavailableException("数据目录的锁不能释放：" + e.getMessage(), e);
        }
    }
}
