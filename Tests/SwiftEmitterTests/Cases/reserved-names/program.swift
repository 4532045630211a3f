show(Keywords.self, "{\"self\":\"a\",\"json\":1,\"seen\":true,\"key\":[\"b\"],\"unknown\":\"c\",\"init\":\"d\",\"Self\":\"e\",\"_\":\"f\"}")
