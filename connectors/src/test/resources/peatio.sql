-- The tables of Peatio 3 that are captured, as far as the tests need their columns, and two that must not be.
CREATE TABLE members (id bigserial PRIMARY KEY, uid varchar(32) UNIQUE NOT NULL, email varchar(255) UNIQUE NOT NULL, username varchar(255), level int NOT NULL, role varchar(16) NOT NULL,
    "group" varchar(32) NOT NULL DEFAULT 'vip-0', state varchar(16) NOT NULL, created_at timestamp NOT NULL DEFAULT now(), updated_at timestamp NOT NULL DEFAULT now());
CREATE TABLE accounts (member_id bigint, currency_id varchar(10), balance numeric(32, 16) NOT NULL DEFAULT 0, locked numeric(32, 16) NOT NULL DEFAULT 0, PRIMARY KEY (currency_id, member_id));
CREATE TABLE currencies (id varchar(10) PRIMARY KEY, type varchar(30) NOT NULL, "precision" smallint NOT NULL, options json);
CREATE TABLE markets (id varchar(20) PRIMARY KEY, base_unit varchar(10) NOT NULL, quote_unit varchar(10) NOT NULL, state varchar(32) NOT NULL, data_encrypted varchar(1024));
CREATE TABLE orders (id bigserial PRIMARY KEY, uuid bytea UNIQUE NOT NULL, bid varchar(10) NOT NULL, ask varchar(10) NOT NULL, market_id varchar(20) NOT NULL, price numeric(32, 16),
    volume numeric(32, 16) NOT NULL, origin_volume numeric(32, 16) NOT NULL, maker_fee numeric(17, 16) NOT NULL, taker_fee numeric(17, 16) NOT NULL, state int NOT NULL, type varchar(8) NOT NULL,
    member_id bigint NOT NULL, ord_type varchar(30) NOT NULL, locked numeric(32, 16) NOT NULL, trades_count int NOT NULL DEFAULT 0, created_at timestamp(0) NOT NULL DEFAULT now());
CREATE TABLE trades (id bigserial PRIMARY KEY, price numeric(32, 16) NOT NULL, amount numeric(32, 16) NOT NULL, total numeric(32, 16) NOT NULL, maker_order_id bigint NOT NULL,
    taker_order_id bigint NOT NULL, market_id varchar(20) NOT NULL, created_at timestamp(3) NOT NULL DEFAULT now());
CREATE TABLE liabilities (id bigserial PRIMARY KEY, code int NOT NULL, currency_id varchar(10) NOT NULL, member_id bigint, reference_type varchar(255), reference_id bigint,
    debit numeric(32, 16) NOT NULL DEFAULT 0, credit numeric(32, 16) NOT NULL DEFAULT 0, created_at timestamp NOT NULL DEFAULT now());
CREATE TABLE trading_fees (id bigserial PRIMARY KEY, market_id varchar(20) NOT NULL, "group" varchar(32) NOT NULL, maker numeric(7, 6) NOT NULL, taker numeric(7, 6) NOT NULL);
CREATE TABLE withdraw_limits (id bigserial PRIMARY KEY, "group" varchar(32) NOT NULL, limit_24_hour numeric(32, 16) NOT NULL);
CREATE TABLE deposits (id bigserial PRIMARY KEY, member_id bigint NOT NULL, currency_id varchar(10) NOT NULL, amount numeric(32, 16) NOT NULL, aasm_state varchar(30) NOT NULL);
CREATE TABLE withdraws (id bigserial PRIMARY KEY, member_id bigint NOT NULL, currency_id varchar(10) NOT NULL, sum numeric(32, 16) NOT NULL, aasm_state varchar(30) NOT NULL);
CREATE TABLE adjustments (id bigserial PRIMARY KEY, amount numeric(32, 16) NOT NULL);
CREATE TABLE transfers (id bigserial PRIMARY KEY, key varchar(30) UNIQUE NOT NULL);
CREATE TABLE internal_transfers (id bigserial PRIMARY KEY, sender_id bigint NOT NULL, receiver_id bigint NOT NULL, amount numeric(32, 16) NOT NULL);
CREATE TABLE operations_accounts (id bigserial PRIMARY KEY, code int UNIQUE NOT NULL, type varchar(10) NOT NULL);
CREATE TABLE assets (id bigserial PRIMARY KEY, code int NOT NULL, currency_id varchar(10) NOT NULL, debit numeric(32, 16) NOT NULL DEFAULT 0, credit numeric(32, 16) NOT NULL DEFAULT 0);
CREATE TABLE revenues (LIKE assets INCLUDING ALL);
CREATE TABLE expenses (LIKE assets INCLUDING ALL);
CREATE TABLE beneficiaries (id bigserial PRIMARY KEY, pin int NOT NULL, data_encrypted varchar(1024));
CREATE TABLE wallets (id bigserial PRIMARY KEY, settings_encrypted varchar(1024));

-- An exchange that has run for a while, and has tidied up.
INSERT INTO members (uid, email, username, level, role, state) VALUES ('ID0001', 'secret@example.com', 'secretname', 3, 'member', 'active'), ('ID0002', 'other@example.com', NULL, 3, 'member', 'active');
INSERT INTO markets (id, base_unit, quote_unit, state, data_encrypted) VALUES ('btcusd', 'btc', 'usd', 'enabled', 'vault:v1:secretdata');
INSERT INTO accounts VALUES (1, 'usd', 900.1234567890123456, 99.8765432109876544), (2, 'usd', 0, 0);
INSERT INTO liabilities (code, currency_id, member_id, reference_type, reference_id, debit, credit) VALUES (201, 'usd', 1, 'Deposit', 1, 0, 1000), (201, 'usd', 1, 'CompactOrders', 20260101, 150, 50.1234567890123456);
INSERT INTO orders (uuid, bid, ask, market_id, price, volume, origin_volume, maker_fee, taker_fee, state, type, member_id, ord_type, locked) VALUES
    (decode('00112233445566778899aabbccddeeff', 'hex'), 'usd', 'btc', 'btcusd', 0.1234567890123456, 1, 1, 0.001, 0.002, 100, 'OrderBid', 1, 'limit', 99.8765432109876544);
