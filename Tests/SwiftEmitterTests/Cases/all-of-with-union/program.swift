show(Payment.self, "{\"amount\":1,\"number\":\"4\"}")
show(Payment.self, "{\"iban\":\"DE\",\"amount\":1}")
show(OnlyUnion.self, "{\"iban\":\"DE\"}")
