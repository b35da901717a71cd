/** Loaded before a child's own code: without whoever looks after it, a child would go on unseen and hold its port. */
process.once('disconnect', () => process.exit(1));
process.channel?.unref();
