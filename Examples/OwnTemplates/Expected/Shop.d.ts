// Shop 1.2.0, made from shop.yaml by Martlet.

export declare namespace schemas {
  /**
   * What somebody buys.
   * 
   * Ends with * / on purpose: comments must survive it.
   */
  interface Order {
    readonly "id": string;
    "state": schemas.OrderState;
    "items": schemas.Item[];
    "payment": schemas.Payment;
    /** Printed on the box, "as is". */
    "gift note"?: string | null;
    /** Width, height and depth, or how many boxes. */
    "dimensions"?: number[] | number;
  }

  type OrderState = "draft" | "paid" | "sent \"off\"";

  type Payment = schemas.Card | schemas.Invoice;

  interface Card {
    "kind": "card";
    "number": string;
  }

  type Invoice = schemas.Address & { "kind": "invoice"; };

  /**
   * Where the bill goes.
   */
  type Address = { "city": string; "lines"?: string[]; } & { [key: string]: string };

  interface Item {
    "sku": string;
    "count"?: number;
    "parts"?: schemas.Item[];
  }

  /** @deprecated */
  type Labels = { [key: string]: (string | null) };

  type Source = schemas.Payment | number;

  type Anything = unknown;

}

/** What each operation takes and answers, by its id. */
export interface operations {
  "listOrders": {
    method: "GET";
    path: "/orders";
    parameters: { query: { "state"?: schemas.OrderState } } & { query: { "limit"?: number } } & {};
    responses: {
      "200": {
        "application/json": schemas.Order[];
      };
    };
  };
  "createOrder": {
    method: "POST";
    path: "/orders";
    parameters: {};
    body: {
      "application/json": { "items": schemas.Item[]; "note"?: string | null; };
    };
    responses: {
      "201": {
        "application/json": schemas.Order;
      };
      "4XX": {
        "application/problem+json": { [key: string]: unknown };
      };
    };
  };
  "cancelOrder": {
    method: "DELETE";
    path: "/orders/{order_id}";
    parameters: { path: { "order_id": string } } & { query: { "reason"?: string } } & {};
    responses: {
      "204": {
      };
    };
  };
  "GET /items": {
    method: "GET";
    path: "/items";
    parameters: {};
    responses: {
      "200": {
        "application/json": { [key: string]: schemas.Item };
      };
    };
  };
}
