throw new Error('Unit tests must not load electron: test main/electron through the double in test/support/electron-double.');
