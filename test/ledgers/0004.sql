--
-- PostgreSQL database dump
--

\restrict bolJwkm383SlVeK1bPsyLOhlJ0bsqYkiF1wNhFyb12Wouudax4Yf4pnttJ4ykuz

-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: amends_changed(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.amends_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ begin perform pg_notify('amends', ''); return null; end $$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: account_health; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account_health (
    account text NOT NULL COLLATE pg_catalog."C",
    last_poll_at text COLLATE pg_catalog."C",
    problem text COLLATE pg_catalog."C",
    problem_since text COLLATE pg_catalog."C",
    paused_until text COLLATE pg_catalog."C",
    since text COLLATE pg_catalog."C",
    pause_reason text COLLATE pg_catalog."C",
    smtp_utf8 bigint,
    problem_reason text COLLATE pg_catalog."C"
);


--
-- Name: account_leases; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account_leases (
    account text NOT NULL COLLATE pg_catalog."C",
    holder text NOT NULL COLLATE pg_catalog."C",
    token bigint NOT NULL,
    until text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: accounts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts (
    name text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C",
    active bigint NOT NULL,
    changed_at text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: checks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.checks (
    name text NOT NULL COLLATE pg_catalog."C",
    level text NOT NULL COLLATE pg_catalog."C",
    detail text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: client_drafts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.client_drafts (
    turn_id text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    mailbox text NOT NULL COLLATE pg_catalog."C",
    uid_validity text COLLATE pg_catalog."C",
    uid bigint,
    revision bigint NOT NULL,
    hash text NOT NULL COLLATE pg_catalog."C",
    message_id text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: contacts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.contacts (
    contact_key text NOT NULL COLLATE pg_catalog."C",
    field text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C",
    source text NOT NULL COLLATE pg_catalog."C",
    instead text COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: corrections; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.corrections (
    id text NOT NULL COLLATE pg_catalog."C",
    message_id text NOT NULL COLLATE pg_catalog."C",
    field text NOT NULL COLLATE pg_catalog."C",
    machine text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: customer_names; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.customer_names (
    name_key text NOT NULL COLLATE pg_catalog."C",
    customer_id text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: customers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.customers (
    id text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C",
    changed_at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: drafts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.drafts (
    turn_id text NOT NULL COLLATE pg_catalog."C",
    revision bigint NOT NULL,
    body text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: fact_checks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.fact_checks (
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    line text NOT NULL COLLATE pg_catalog."C",
    result text NOT NULL COLLATE pg_catalog."C",
    note text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: failed_sign_ins; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.failed_sign_ins (
    id text NOT NULL COLLATE pg_catalog."C",
    sign_in text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: forgotten; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.forgotten (
    account text NOT NULL COLLATE pg_catalog."C",
    raw_sha256 text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: history; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.history (
    id text NOT NULL COLLATE pg_catalog."C",
    ticket_id text COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C",
    act text NOT NULL COLLATE pg_catalog."C",
    detail text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: invitations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.invitations (
    token_hash text NOT NULL COLLATE pg_catalog."C",
    staff_id text NOT NULL COLLATE pg_catalog."C",
    expires_at text NOT NULL COLLATE pg_catalog."C",
    used_at text COLLATE pg_catalog."C"
);


--
-- Name: mailboxes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mailboxes (
    account text NOT NULL COLLATE pg_catalog."C",
    mailbox text NOT NULL COLLATE pg_catalog."C",
    uid_validity text NOT NULL COLLATE pg_catalog."C",
    contiguous_uid bigint NOT NULL,
    last_poll_at text COLLATE pg_catalog."C",
    swept_at text COLLATE pg_catalog."C",
    sweep_found bigint
);


--
-- Name: marks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.marks (
    name text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: message_ids; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.message_ids (
    message_id text NOT NULL COLLATE pg_catalog."C",
    message_row text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: messages; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messages (
    id text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    direction text NOT NULL COLLATE pg_catalog."C",
    audience text NOT NULL COLLATE pg_catalog."C",
    raw_sha256 text COLLATE pg_catalog."C",
    ticket_id text COLLATE pg_catalog."C",
    bin text COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C",
    parsed text NOT NULL COLLATE pg_catalog."C",
    spans text NOT NULL COLLATE pg_catalog."C",
    findings text COLLATE pg_catalog."C",
    flags text NOT NULL COLLATE pg_catalog."C",
    parse_suspect bigint NOT NULL
);


--
-- Name: occurrences; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.occurrences (
    account text NOT NULL COLLATE pg_catalog."C",
    mailbox text NOT NULL COLLATE pg_catalog."C",
    uid_validity text NOT NULL COLLATE pg_catalog."C",
    uid bigint NOT NULL,
    state text NOT NULL COLLATE pg_catalog."C",
    raw_sha256 text COLLATE pg_catalog."C",
    size bigint NOT NULL,
    internal_date text NOT NULL COLLATE pg_catalog."C",
    tries bigint NOT NULL,
    last_error text COLLATE pg_catalog."C",
    retry_at text COLLATE pg_catalog."C",
    envelope text COLLATE pg_catalog."C"
);


--
-- Name: order_names; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.order_names (
    name_key text NOT NULL COLLATE pg_catalog."C",
    order_key text NOT NULL COLLATE pg_catalog."C",
    order_date text COLLATE pg_catalog."C"
);


--
-- Name: orders; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.orders (
    order_key text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C",
    changed_at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: outbox; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.outbox (
    id text NOT NULL COLLATE pg_catalog."C",
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    turn_id text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    message_id text NOT NULL COLLATE pg_catalog."C",
    hash text NOT NULL COLLATE pg_catalog."C",
    due_at text NOT NULL COLLATE pg_catalog."C",
    undo_until text NOT NULL COLLATE pg_catalog."C",
    ready_at text NOT NULL COLLATE pg_catalog."C",
    attempts bigint NOT NULL,
    mime_sha256 text COLLATE pg_catalog."C",
    response text COLLATE pg_catalog."C",
    server_message_id text COLLATE pg_catalog."C",
    delivered_at text COLLATE pg_catalog."C",
    filed_at text COLLATE pg_catalog."C",
    file_note text COLLATE pg_catalog."C",
    approved text NOT NULL COLLATE pg_catalog."C",
    token text COLLATE pg_catalog."C",
    lease_until text COLLATE pg_catalog."C",
    reason text COLLATE pg_catalog."C"
);


--
-- Name: papers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.papers (
    id text NOT NULL COLLATE pg_catalog."C",
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    message_id text COLLATE pg_catalog."C",
    due_at text COLLATE pg_catalog."C",
    ready_at text NOT NULL COLLATE pg_catalog."C",
    attempts bigint NOT NULL,
    token text COLLATE pg_catalog."C",
    response text COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: raw_chunks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.raw_chunks (
    sha256 text NOT NULL COLLATE pg_catalog."C",
    "position" bigint NOT NULL,
    bytes bytea NOT NULL
);


--
-- Name: raw_mails; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.raw_mails (
    sha256 text NOT NULL COLLATE pg_catalog."C",
    size bigint NOT NULL,
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: schema_versions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.schema_versions (
    version bigint NOT NULL,
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: secrets; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.secrets (
    name text NOT NULL COLLATE pg_catalog."C",
    version bigint NOT NULL,
    sealed text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: sessions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sessions (
    token_hash text NOT NULL COLLATE pg_catalog."C",
    staff_id text NOT NULL COLLATE pg_catalog."C",
    added_at text NOT NULL COLLATE pg_catalog."C",
    expires_at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: staff; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.staff (
    id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    sign_in text NOT NULL COLLATE pg_catalog."C",
    roles text NOT NULL COLLATE pg_catalog."C",
    time_zone text NOT NULL COLLATE pg_catalog."C",
    language text NOT NULL COLLATE pg_catalog."C",
    reads text NOT NULL COLLATE pg_catalog."C",
    accounts text COLLATE pg_catalog."C",
    markets text COLLATE pg_catalog."C",
    active bigint NOT NULL,
    password_hash text COLLATE pg_catalog."C",
    added_at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: template_versions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.template_versions (
    id text NOT NULL COLLATE pg_catalog."C",
    path text NOT NULL COLLATE pg_catalog."C",
    text text NOT NULL COLLATE pg_catalog."C",
    base_hash text COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C",
    note text NOT NULL COLLATE pg_catalog."C",
    undone_at text COLLATE pg_catalog."C",
    undone_by text COLLATE pg_catalog."C"
);


--
-- Name: ticket_numbers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ticket_numbers (
    year bigint NOT NULL,
    last bigint NOT NULL
);


--
-- Name: tickets; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tickets (
    id text NOT NULL COLLATE pg_catalog."C",
    number text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    market text COLLATE pg_catalog."C",
    customer text NOT NULL COLLATE pg_catalog."C",
    customer_key text NOT NULL COLLATE pg_catalog."C",
    subject text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    issue text COLLATE pg_catalog."C",
    severity text NOT NULL COLLATE pg_catalog."C",
    severity_rank bigint NOT NULL,
    language text NOT NULL COLLATE pg_catalog."C",
    country text COLLATE pg_catalog."C",
    timezone text COLLATE pg_catalog."C",
    gist text NOT NULL COLLATE pg_catalog."C",
    assignee text COLLATE pg_catalog."C",
    opened_at text NOT NULL COLLATE pg_catalog."C",
    last_customer_mail_at text NOT NULL COLLATE pg_catalog."C",
    closed_at text COLLATE pg_catalog."C",
    close_reason text COLLATE pg_catalog."C",
    held_until text COLLATE pg_catalog."C",
    first_response_due_at text NOT NULL COLLATE pg_catalog."C",
    first_response_met_at text COLLATE pg_catalog."C",
    next_response_due_at text COLLATE pg_catalog."C",
    solution_due_at text COLLATE pg_catalog."C",
    solution_met_at text COLLATE pg_catalog."C",
    due_at text COLLATE pg_catalog."C",
    due_sort text NOT NULL COLLATE pg_catalog."C",
    version bigint NOT NULL
);


--
-- Name: turns; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.turns (
    id text NOT NULL COLLATE pg_catalog."C",
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    purpose text NOT NULL COLLATE pg_catalog."C",
    stage text NOT NULL COLLATE pg_catalog."C",
    opened_at text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C",
    withdrawn_at text COLLATE pg_catalog."C",
    withdrawn_why text COLLATE pg_catalog."C",
    problem text COLLATE pg_catalog."C",
    updated_at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Data for Name: account_health; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.account_health VALUES ('service', '2026-03-10T08:00:00.000Z', 'login refused', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, NULL, NULL);


--
-- Data for Name: account_leases; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.account_leases VALUES ('service', 'a daemon that is gone', 1, '2026-11-22T18:25:05.433Z');


--
-- Data for Name: accounts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.accounts VALUES ('desk', '{"name":"desk"}', 0, '2026-03-10T08:00:00.000Z', 'anna');


--
-- Data for Name: checks; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.checks VALUES ('disk:', 'warning', '{"name":"disk","subject":"","level":"warning","figure":900,"at":"2026-03-10T08:00:00.000Z"}', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: client_drafts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.client_drafts VALUES ('01a20481-3157-74cd-a1e1-6030eefffad9', 'service', 'Drafts', '9', 4, 1, '6666666666666666666666666666666666666666666666666666666666666666', '<copy@x>', 'placed', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: contacts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.contacts VALUES ('eva@customer.example', 'timezone', 'Europe/Zurich', 'person', 'Europe/Vienna', '2026-03-10T08:00:00.000Z');
INSERT INTO public.contacts VALUES ('eva@customer.example', 'language', 'de', 'mail', NULL, '2026-03-10T08:00:00.000Z');


--
-- Data for Name: corrections; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.corrections VALUES ('correction 0', '01a20481-3154-747d-aba3-28654a2b0810', 'issue', '"damage"', '"shortage"', '2026-03-10T08:00:00.000Z', 'anna');
INSERT INTO public.corrections VALUES ('correction 1', '01a20481-3154-747d-aba3-28654a2b0810', 'timezone', '"Europe/Vienna"', '"Europe/Zurich"', '2026-03-10T08:00:00.000Z', 'anna');


--
-- Data for Name: customer_names; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.customer_names VALUES ('a:eva@customer.example', 'C1');
INSERT INTO public.customer_names VALUES ('n:huber', 'C1');
INSERT INTO public.customer_names VALUES ('n:c1', 'C1');


--
-- Data for Name: customers; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.customers VALUES ('C1', '{"id":"C1","name":"Huber","addresses":["eva@customer.example"],"domains":[],"tier":"vip","tierSource":"book","warrantyMonths":24}', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: drafts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.drafts VALUES ('01a20481-3157-74cd-a1e1-6030eefffad9', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a20481-3161-73bb-9f72-b9b1a44c0573', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a20481-3165-73b3-a598-4d10e78f91b2', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a20481-316c-77df-a639-f3c9396a73f1', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a20481-3171-76fe-97c2-a99c154bb1e7', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a20481-3177-7653-8e48-f01e86ef73af', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a20481-317d-76fd-8bf6-13840b2e0995', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a20481-3185-75bb-98a7-a44347c929e5', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');


--
-- Data for Name: fact_checks; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.fact_checks VALUES ('01a20481-3153-76ce-8c38-c543dba30253', 'photo-verdict', 'confirms', 'two cartons', 'anna', '2026-03-10T08:00:00.000Z');
INSERT INTO public.fact_checks VALUES ('01a20481-3153-76ce-8c38-c543dba30253', 'tracking', 'refutes', '', 'anna', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: failed_sign_ins; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.failed_sign_ins VALUES ('01a20481-3145-70e3-a394-1b1fe523099c', 'anna', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: forgotten; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.forgotten VALUES ('service', '186c7ed75ac8aa94d9301cbbcf8cc79f7ac02d688d7acae8e8e0d17d6e3ef6ce', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: history; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.history VALUES ('01a20481-3153-76ce-8c38-c543dba30253', '01a20481-3153-76ce-8c38-c543dba30253', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a20481-3159-7782-8d1b-993419088f0b', '01a20481-3159-7782-8d1b-993419088f0b', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a20481-315d-71d4-b48c-b5c9c8ab3152', '01a20481-315d-71d4-b48c-b5c9c8ab3152', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a20481-3163-7079-82f5-9f8a1956bbe6', '01a20481-3163-7079-82f5-9f8a1956bbe6', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a20481-3169-76e3-84b9-24ed3a95cf4f', '01a20481-3169-76e3-84b9-24ed3a95cf4f', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a20481-316f-737f-9f22-0b5f7ae119b8', '01a20481-316f-737f-9f22-0b5f7ae119b8', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a20481-3175-726b-ba61-c753079ca88f', '01a20481-3175-726b-ba61-c753079ca88f', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a20481-317b-74cf-b70d-72e82a4a3d73', '01a20481-317b-74cf-b70d-72e82a4a3d73', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a20481-3184-71e9-8b60-26bcc6a88103', '01a20481-3184-71e9-8b60-26bcc6a88103', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a20481-31a0-755c-9031-9bb39f4d8e98', '01a20481-31a0-755c-9031-9bb39f4d8e98', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');


--
-- Data for Name: invitations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.invitations VALUES ('2222222222222222222222222222222222222222222222222222222222222222', '01a20481-3140-7653-b010-4b4886fa4d2c', '2026-03-10T09:00:00.000Z', NULL);


--
-- Data for Name: mailboxes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.mailboxes VALUES ('service', 'INBOX', '7', 6, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', 2);


--
-- Data for Name: marks; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.marks VALUES ('backed-up', '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z');
INSERT INTO public.marks VALUES ('erase:186c7ed75ac8aa94d9301cbbcf8cc79f7ac02d688d7acae8e8e0d17d6e3ef6ce', 'mail', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: message_ids; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.message_ids VALUES ('<auto-reply@x>', '01a20481-314c-7221-934a-a66db201fe00');
INSERT INTO public.message_ids VALUES ('<bounce@x>', '01a20481-314e-761d-83da-bb807f95c8ad');
INSERT INTO public.message_ids VALUES ('<newsletter@x>', '01a20481-314e-761f-b593-dad74b6bd433');
INSERT INTO public.message_ids VALUES ('<spam@x>', '01a20481-314f-703c-99d8-1fada1c779d7');
INSERT INTO public.message_ids VALUES ('<self@x>', '01a20481-3150-7675-8741-243b07f98fee');
INSERT INTO public.message_ids VALUES ('<partner@x>', '01a20481-3150-7677-b6e7-033ec9a7c95a');
INSERT INTO public.message_ids VALUES ('<thanks@x>', '01a20481-3151-73f9-bb0d-0bdc5909efde');
INSERT INTO public.message_ids VALUES ('<01a20481-3153-76ce-8c38-c543dba30253@x>', '01a20481-3154-747d-aba3-28654a2b0810');
INSERT INTO public.message_ids VALUES ('<01a20481-3159-7782-8d1b-993419088f0b@x>', '01a20481-315a-727e-bdf7-0e6740fcb913');
INSERT INTO public.message_ids VALUES ('<01a20481-315d-71d4-b48c-b5c9c8ab3152@x>', '01a20481-315e-738d-b2a4-5cefb17556dc');
INSERT INTO public.message_ids VALUES ('<01a20481-3163-7079-82f5-9f8a1956bbe6@x>', '01a20481-3163-707a-ad87-e344c4a99bea');
INSERT INTO public.message_ids VALUES ('<01a20481-3169-76e3-84b9-24ed3a95cf4f@x>', '01a20481-316a-76af-8ad9-5789c8476397');
INSERT INTO public.message_ids VALUES ('<01a20481-316f-737f-9f22-0b5f7ae119b8@x>', '01a20481-3170-71a6-844c-88b41bd6385d');
INSERT INTO public.message_ids VALUES ('<01a20481-3175-726b-ba61-c753079ca88f@x>', '01a20481-3175-726c-8d8c-68690fc4b4e1');
INSERT INTO public.message_ids VALUES ('<01a20481-317b-74cf-b70d-72e82a4a3d73@x>', '01a20481-317b-74d0-a618-0da1c556208e');
INSERT INTO public.message_ids VALUES ('<01a20481-3184-71e9-8b60-26bcc6a88103@x>', '01a20481-3184-71ea-b66b-7a3acc1f4511');


--
-- Data for Name: messages; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.messages VALUES ('01a20481-314c-7221-934a-a66db201fe00', 'service', 'in', 'customer', 'fa0e8e1d3adc28f09010218c76eb7b8a51b49a761bdd1b746336289f30116d78', NULL, 'auto-reply', 'auto-reply', '2026-03-10T08:00:00.000Z', '{"messageId":"<auto-reply@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a20481-314e-761d-83da-bb807f95c8ad', 'service', 'in', 'customer', 'bd35365e5ccbf9b7bdcca7c98315794ec5dfd46093e4a9f927646ee7a487efb0', NULL, 'bounce', 'bounce', '2026-03-10T08:00:00.000Z', '{"messageId":"<bounce@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a20481-314e-761f-b593-dad74b6bd433', 'service', 'in', 'customer', 'a40159aa67eb485a02de07b5528613cee992fb55b209ac6a08089dfbd0fb1753', NULL, 'newsletter', 'newsletter', '2026-03-10T08:00:00.000Z', '{"messageId":"<newsletter@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a20481-314f-703c-99d8-1fada1c779d7', 'service', 'in', 'customer', '6f0b6f459fae7f5695b58b3b8b52e74a232fc052250ff8641a2b66dec51f9864', NULL, 'spam', 'spam', '2026-03-10T08:00:00.000Z', '{"messageId":"<spam@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a20481-3150-7675-8741-243b07f98fee', 'service', 'in', 'customer', '5552965ad06211d392335f216adb2583a4712541913dc96fbf6c54c38cfa823d', NULL, 'self', 'self', '2026-03-10T08:00:00.000Z', '{"messageId":"<self@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a20481-3150-7677-b6e7-033ec9a7c95a', 'service', 'in', 'customer', '26f26e09a50172bee8b46e08c3327009137e5d8179f43a46909bf3b280978535', NULL, 'partner', 'partner', '2026-03-10T08:00:00.000Z', '{"messageId":"<partner@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a20481-3151-73f9-bb0d-0bdc5909efde', 'service', 'in', 'customer', 'eb90f896d30dbb03cbd9a5a9a81a22ab7874248cb611942a218e619c3602ddc3', NULL, 'thanks', 'thanks', '2026-03-10T08:00:00.000Z', '{"messageId":"<thanks@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a20481-315a-727e-bdf7-0e6740fcb913', 'service', 'in', 'customer', '668d251a098ea772769b3d43ac2784bda1a8ae28b6db28551e80a02d4df07902', '01a20481-3159-7782-8d1b-993419088f0b', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a20481-3159-7782-8d1b-993419088f0b@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a20481-315e-738d-b2a4-5cefb17556dc', 'service', 'in', 'customer', 'f20b06f6f41fb68b2b64294d3ac618b0128e8f419399580afd52e7d59b53dc03', '01a20481-315d-71d4-b48c-b5c9c8ab3152', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a20481-315d-71d4-b48c-b5c9c8ab3152@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a20481-3163-707a-ad87-e344c4a99bea', 'service', 'in', 'customer', '33c28f16db9351e3df23817491b2c89608d77039c7469474e6a803b57c0ebd81', '01a20481-3163-7079-82f5-9f8a1956bbe6', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a20481-3163-7079-82f5-9f8a1956bbe6@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a20481-316a-76af-8ad9-5789c8476397', 'service', 'in', 'customer', '56c9d6765060ef501c8e02415f73b732c336d1a5922ceac5d1aaa7fd5c6e2359', '01a20481-3169-76e3-84b9-24ed3a95cf4f', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a20481-3169-76e3-84b9-24ed3a95cf4f@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a20481-3170-71a6-844c-88b41bd6385d', 'service', 'in', 'customer', '99a919588de65aa972722700af3f85f64199a6872d3f297437d1a56d2cb239d9', '01a20481-316f-737f-9f22-0b5f7ae119b8', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a20481-316f-737f-9f22-0b5f7ae119b8@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a20481-3175-726c-8d8c-68690fc4b4e1', 'service', 'in', 'customer', '90c0b644e72adb0eb5f55f525a63786ec0a6e66830f625507d81594bc0f20c22', '01a20481-3175-726b-ba61-c753079ca88f', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a20481-3175-726b-ba61-c753079ca88f@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a20481-317b-74d0-a618-0da1c556208e', 'service', 'in', 'customer', '6342a3b0c868267db64885723eeb45d6d193a2ab2cb1fd0316bbe74b52feaf5e', '01a20481-317b-74cf-b70d-72e82a4a3d73', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a20481-317b-74cf-b70d-72e82a4a3d73@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a20481-3184-71ea-b66b-7a3acc1f4511', 'service', 'in', 'customer', '26afcd103482021aa8cde43dcc638aad1438d9590f01a98d80bc6f7296793f06', '01a20481-3184-71e9-8b60-26bcc6a88103', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a20481-3184-71e9-8b60-26bcc6a88103@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a20481-31a0-755d-a66d-eb4cc75b3549', 'service', 'in', 'customer', '186c7ed75ac8aa94d9301cbbcf8cc79f7ac02d688d7acae8e8e0d17d6e3ef6ce', '01a20481-31a0-755c-9031-9bb39f4d8e98', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":null,"inReplyTo":[],"references":[],"subject":"","from":[],"sender":null,"replyTo":[],"to":[],"cc":[],"date":null,"received":[],"headers":{},"text":"","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[]', '{"kind":{"value":"complaint","confidence":0.9,"why":[]},"reply":{"value":"draft","confidence":0.9,"why":[]},"language":{"value":"de","confidence":0.9,"why":[]},"replyLanguage":{"value":"de","confidence":0.9,"why":[]},"country":{"value":"AT","confidence":0.9,"why":[]},"timezone":{"value":null,"confidence":0,"why":[]},"zones":[],"issue":{"value":"damage","confidence":0.9,"why":[]},"alsoIssues":{"value":[],"confidence":0.9,"why":[]},"severity":{"value":"normal","confidence":0.9,"why":[]},"tone":{"value":"calm","confidence":0.9,"why":[]},"orderNumbers":{"value":[],"confidence":0,"why":[]},"claim":{"value":null,"confidence":0,"why":[]},"wants":{"value":["replacement"],"confidence":0.9,"why":[]},"evidence":{"value":"none","confidence":0.9,"why":[]},"answer":{"value":null,"confidence":0.9,"why":[]},"customerName":{"value":null,"confidence":0,"why":[]},"suspicious":{"value":false,"confidence":0.9,"why":[]},"quantity":{"value":null,"confidence":0,"why":[]},"product":{"value":null,"confidence":0,"why":[]},"newText":""}', '["forgotten"]', 0);
INSERT INTO public.messages VALUES ('01a20481-3154-747d-aba3-28654a2b0810', 'service', 'in', 'customer', 'd6273dcd082e04c226199b7d975b222c91c7c853f5e0b6b58bfc88da14b9ee2b', '01a20481-3153-76ce-8c38-c543dba30253', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a20481-3153-76ce-8c38-c543dba30253@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Zurich","confidence":1,"why":[],"corrected":{"by":"anna","at":"2026-03-10T08:00:00.000Z","machine":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]}}},"zones":[{"zone":"Europe/Zurich","probability":1}],"issue":{"value":"shortage","confidence":1,"why":[],"corrected":{"by":"anna","at":"2026-03-10T08:00:00.000Z","machine":{"value":"damage","confidence":0.9,"why":["zerbrochen"]}}},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);


--
-- Data for Name: occurrences; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.occurrences VALUES ('service', 'INBOX', '7', 1, 'baseline', NULL, 1000, '2026-03-10T08:00:01.000Z', 0, NULL, NULL, NULL);
INSERT INTO public.occurrences VALUES ('service', 'INBOX', '7', 5, 'listed', NULL, 1000, '2026-03-10T08:00:05.000Z', 0, NULL, NULL, NULL);
INSERT INTO public.occurrences VALUES ('service', 'INBOX', '7', 2, 'vanished', NULL, 1000, '2026-03-10T08:00:02.000Z', 1, 'gone', '2026-03-10T08:00:00.000Z', NULL);
INSERT INTO public.occurrences VALUES ('service', 'INBOX', '7', 3, 'taken', '3333333333333333333333333333333333333333333333333333333333333333', 1000, '2026-03-10T08:00:03.000Z', 0, NULL, NULL, NULL);
INSERT INTO public.occurrences VALUES ('service', 'INBOX', '7', 4, 'stored', '4444444444444444444444444444444444444444444444444444444444444444', 1000, '2026-03-10T08:00:04.000Z', 1, 'a defect', '2026-03-10T08:01:00.000Z', NULL);
INSERT INTO public.occurrences VALUES ('service', 'INBOX', '7', 6, 'triage', NULL, 1000, '2026-03-10T08:00:06.000Z', 0, NULL, NULL, '{"from":"Eva Huber <eva@x.example>","subject":"Bruch","date":"2026-03-10T08:00:00.000Z","messageId":null}');


--
-- Data for Name: order_names; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.order_names VALUES ('o:20260412', '20260412', '2026-03-01');
INSERT INTO public.order_names VALUES ('a:eva@customer.example', '20260412', '2026-03-01');
INSERT INTO public.order_names VALUES ('d:customer.example', '20260412', '2026-03-01');


--
-- Data for Name: orders; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.orders VALUES ('20260412', '{"number":"PO-2026-0412","customerAddress":"eva@customer.example","orderDate":"2026-03-01","currency":"EUR","goodsValueMinor":125000,"lines":[]}', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: outbox; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.outbox VALUES ('01a20481-3166-74c6-ac78-5b33b011f78e', '01a20481-3163-7079-82f5-9f8a1956bbe6', '01a20481-3165-73b3-a598-4d10e78f91b2', 'service', 'scheduled', '<01a20481-3166-74c6-ac78-5b33b011f78e@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:10:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:10:00.000Z', 0, NULL, NULL, NULL, NULL, NULL, NULL, '{"id":"01a20481-3165-73b3-a598-4d10e78f91b2","ticketId":"01a20481-3163-7079-82f5-9f8a1956bbe6","account":"service","messageId":"01a20481-3163-707a-ad87-e344c4a99bea","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20481-3166-74c6-ac78-5b33b011f78e","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20481-3166-74c6-ac78-5b33b011f78e@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL);
INSERT INTO public.outbox VALUES ('01a20481-316d-7713-ab44-e39b1b9d1726', '01a20481-3169-76e3-84b9-24ed3a95cf4f', '01a20481-316c-77df-a639-f3c9396a73f1', 'service', 'may-have-sent', '<01a20481-316d-7713-ab44-e39b1b9d1726@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', 1, '5555555555555555555555555555555555555555555555555555555555555555', NULL, NULL, NULL, NULL, NULL, '{"id":"01a20481-316c-77df-a639-f3c9396a73f1","ticketId":"01a20481-3169-76e3-84b9-24ed3a95cf4f","account":"service","messageId":"01a20481-316a-76af-8ad9-5789c8476397","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20481-316d-7713-ab44-e39b1b9d1726","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20481-316d-7713-ab44-e39b1b9d1726@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', 'token', '2026-11-22T18:41:05.420Z', NULL);
INSERT INTO public.outbox VALUES ('01a20481-3172-7715-83c6-1c1ecc9e32e2', '01a20481-316f-737f-9f22-0b5f7ae119b8', '01a20481-3171-76fe-97c2-a99c154bb1e7', 'service', 'uncertain', '<01a20481-3172-7715-83c6-1c1ecc9e32e2@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', 1, '5555555555555555555555555555555555555555555555555555555555555555', 'silence', NULL, NULL, NULL, NULL, '{"id":"01a20481-3171-76fe-97c2-a99c154bb1e7","ticketId":"01a20481-316f-737f-9f22-0b5f7ae119b8","account":"service","messageId":"01a20481-3170-71a6-844c-88b41bd6385d","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20481-3172-7715-83c6-1c1ecc9e32e2","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20481-3172-7715-83c6-1c1ecc9e32e2@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, 'no-answer');
INSERT INTO public.outbox VALUES ('01a20481-3178-7277-a347-d762ca5bc9d5', '01a20481-3175-726b-ba61-c753079ca88f', '01a20481-3177-7653-8e48-f01e86ef73af', 'service', 'rejected', '<01a20481-3178-7277-a347-d762ca5bc9d5@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', 1, '5555555555555555555555555555555555555555555555555555555555555555', '550 no', NULL, NULL, NULL, NULL, '{"id":"01a20481-3177-7653-8e48-f01e86ef73af","ticketId":"01a20481-3175-726b-ba61-c753079ca88f","account":"service","messageId":"01a20481-3175-726c-8d8c-68690fc4b4e1","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20481-3178-7277-a347-d762ca5bc9d5","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20481-3178-7277-a347-d762ca5bc9d5@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, 'recipient-refused');
INSERT INTO public.outbox VALUES ('01a20481-317d-76fe-a406-63db238a67f5', '01a20481-317b-74cf-b70d-72e82a4a3d73', '01a20481-317d-76fd-8bf6-13840b2e0995', 'service', 'delivered', '<01a20481-317d-76fe-a406-63db238a67f5@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', 1, '5555555555555555555555555555555555555555555555555555555555555555', '250 ok', NULL, '2026-03-10T08:01:01.000Z', NULL, NULL, '{"id":"01a20481-317d-76fd-8bf6-13840b2e0995","ticketId":"01a20481-317b-74cf-b70d-72e82a4a3d73","account":"service","messageId":"01a20481-317b-74d0-a618-0da1c556208e","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20481-317d-76fe-a406-63db238a67f5","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20481-317d-76fe-a406-63db238a67f5@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL);
INSERT INTO public.outbox VALUES ('01a20481-3186-70dd-89f4-5d8773f5043a', '01a20481-3184-71e9-8b60-26bcc6a88103', '01a20481-3185-75bb-98a7-a44347c929e5', 'service', 'delivered', '<01a20481-3186-70dd-89f4-5d8773f5043a@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', 1, '5555555555555555555555555555555555555555555555555555555555555555', '250 ok', NULL, '2026-03-10T08:01:01.000Z', '2026-03-10T08:01:01.000Z', NULL, '{"id":"01a20481-3185-75bb-98a7-a44347c929e5","ticketId":"01a20481-3184-71e9-8b60-26bcc6a88103","account":"service","messageId":"01a20481-3184-71ea-b66b-7a3acc1f4511","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20481-3186-70dd-89f4-5d8773f5043a","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20481-3186-70dd-89f4-5d8773f5043a@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL);


--
-- Data for Name: papers; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.papers VALUES ('paper queued', '01a20481-3153-76ce-8c38-c543dba30253', 'service', 'queued', '<iqueued@factory.example>', '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, NULL, '{"kind":"consultation","role":"engineer","to":{"name":"Li Gong","address":"engineer@factory.example"},"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[{"name":"a.jpg","type":"image/jpeg","sha256":"8888888888888888888888888888888888888888888888888888888888888888","messageId":"a message"}],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":null}');
INSERT INTO public.papers VALUES ('paper claimed', '01a20481-3153-76ce-8c38-c543dba30253', 'service', 'claimed', '<iclaimed@factory.example>', '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, NULL, '{"kind":"consultation","role":"engineer","to":{"name":"Li Gong","address":"engineer@factory.example"},"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[{"name":"a.jpg","type":"image/jpeg","sha256":"8888888888888888888888888888888888888888888888888888888888888888","messageId":"a message"}],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":null}');
INSERT INTO public.papers VALUES ('paper may-have-sent', '01a20481-3153-76ce-8c38-c543dba30253', 'service', 'may-have-sent', '<imay-have-sent@factory.example>', '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, NULL, '{"kind":"consultation","role":"engineer","to":{"name":"Li Gong","address":"engineer@factory.example"},"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[{"name":"a.jpg","type":"image/jpeg","sha256":"8888888888888888888888888888888888888888888888888888888888888888","messageId":"a message"}],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":null}');
INSERT INTO public.papers VALUES ('paper uncertain', '01a20481-3153-76ce-8c38-c543dba30253', 'service', 'uncertain', '<iuncertain@factory.example>', '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, NULL, '{"kind":"consultation","role":"engineer","to":{"name":"Li Gong","address":"engineer@factory.example"},"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[{"name":"a.jpg","type":"image/jpeg","sha256":"8888888888888888888888888888888888888888888888888888888888888888","messageId":"a message"}],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":null}');
INSERT INTO public.papers VALUES ('paper failed', '01a20481-3153-76ce-8c38-c543dba30253', 'service', 'failed', '<ifailed@factory.example>', '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, '550 no', '{"kind":"consultation","role":"engineer","to":{"name":"Li Gong","address":"engineer@factory.example"},"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[{"name":"a.jpg","type":"image/jpeg","sha256":"8888888888888888888888888888888888888888888888888888888888888888","messageId":"a message"}],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":null}');
INSERT INTO public.papers VALUES ('paper sent', '01a20481-3153-76ce-8c38-c543dba30253', 'service', 'sent', '<isent@factory.example>', '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, NULL, '{"kind":"consultation","role":"engineer","to":{"name":"Li Gong","address":"engineer@factory.example"},"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[{"name":"a.jpg","type":"image/jpeg","sha256":"8888888888888888888888888888888888888888888888888888888888888888","messageId":"a message"}],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":null}');
INSERT INTO public.papers VALUES ('paper copied', '01a20481-3153-76ce-8c38-c543dba30253', 'service', 'copied', NULL, '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, NULL, '{"kind":"consultation","role":"engineer","to":null,"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":null}');
INSERT INTO public.papers VALUES ('paper answered', '01a20481-3153-76ce-8c38-c543dba30253', 'service', 'answered', '<ianswered@factory.example>', '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, NULL, '{"kind":"consultation","role":"engineer","to":{"name":"Li Gong","address":"engineer@factory.example"},"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[{"name":"a.jpg","type":"image/jpeg","sha256":"8888888888888888888888888888888888888888888888888888888888888888","messageId":"a message"}],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":"a message"}');
INSERT INTO public.papers VALUES ('paper withdrawn', '01a20481-3153-76ce-8c38-c543dba30253', 'service', 'withdrawn', '<iwithdrawn@factory.example>', '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, NULL, '{"kind":"consultation","role":"engineer","to":{"name":"Li Gong","address":"engineer@factory.example"},"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[{"name":"a.jpg","type":"image/jpeg","sha256":"8888888888888888888888888888888888888888888888888888888888888888","messageId":"a message"}],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":null}');


--
-- Data for Name: raw_chunks; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: raw_mails; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: schema_versions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.schema_versions VALUES (1, '2026-03-10T08:00:00.000Z');
INSERT INTO public.schema_versions VALUES (2, '2026-03-10T08:00:00.000Z');
INSERT INTO public.schema_versions VALUES (3, '2026-03-10T08:00:00.000Z');
INSERT INTO public.schema_versions VALUES (4, '2026-03-10T08:00:00.000Z');


--
-- Data for Name: secrets; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.secrets VALUES ('password:desk', 1, 'sealed', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: sessions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sessions VALUES ('1111111111111111111111111111111111111111111111111111111111111111', '01a20481-3140-7653-b010-4b4886fa4d2c', '2026-03-10T08:00:00.000Z', '2026-03-10T09:00:00.000Z');


--
-- Data for Name: staff; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.staff VALUES ('01a20481-3140-7653-b010-4b4886fa4d2c', 'Anna', 'anna', '["agent"]', 'Asia/Shanghai', 'zh-Hans', '["zh","en"]', '["service"]', '["AT","CH"]', 1, 'a hash', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: template_versions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.template_versions VALUES ('version 1', 'de/damage.hbs', '--- grievance ---
version 1
', '7777777777777777777777777777777777777777777777777777777777777777', 'anna', '2026-03-10T08:00:00.000Z', 'version 1', NULL, NULL);
INSERT INTO public.template_versions VALUES ('version 2', 'de/damage.hbs', '--- grievance ---
version 2
', '7777777777777777777777777777777777777777777777777777777777777777', 'anna', '2026-03-10T08:00:00.000Z', 'version 2', NULL, NULL);
INSERT INTO public.template_versions VALUES ('version 3', 'de/damage.hbs', '--- grievance ---
version 3
', '7777777777777777777777777777777777777777777777777777777777777777', 'anna', '2026-03-10T08:00:00.000Z', 'version 3', '2026-03-10T08:00:00.000Z', 'anna');


--
-- Data for Name: ticket_numbers; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.ticket_numbers VALUES (2026, 10);


--
-- Data for Name: tickets; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tickets VALUES ('01a20481-3153-76ce-8c38-c543dba30253', 'KS-2026-0001', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'pending', 'damage', 'critical', 0, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1);
INSERT INTO public.tickets VALUES ('01a20481-3159-7782-8d1b-993419088f0b', 'KS-2026-0002', 'service', NULL, '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'needs-person', NULL, 'high', 1, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1);
INSERT INTO public.tickets VALUES ('01a20481-315d-71d4-b48c-b5c9c8ab3152', 'KS-2026-0003', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'held', 'damage', 'low', 3, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, '2026-03-10T10:30:00.000Z', '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1);
INSERT INTO public.tickets VALUES ('01a20481-3163-7079-82f5-9f8a1956bbe6', 'KS-2026-0004', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'scheduled', 'damage', 'normal', 2, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1);
INSERT INTO public.tickets VALUES ('01a20481-3169-76e3-84b9-24ed3a95cf4f', 'KS-2026-0005', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'sending', 'damage', 'normal', 2, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1);
INSERT INTO public.tickets VALUES ('01a20481-316f-737f-9f22-0b5f7ae119b8', 'KS-2026-0006', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'uncertain', 'damage', 'normal', 2, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1);
INSERT INTO public.tickets VALUES ('01a20481-3175-726b-ba61-c753079ca88f', 'KS-2026-0007', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'failed', 'damage', 'normal', 2, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1);
INSERT INTO public.tickets VALUES ('01a20481-317b-74cf-b70d-72e82a4a3d73', 'KS-2026-0008', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'waiting-customer', 'damage', 'normal', 2, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, NULL, '9999-12-31T23:59:59.999Z', 1);
INSERT INTO public.tickets VALUES ('01a20481-3184-71e9-8b60-26bcc6a88103', 'KS-2026-0009', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'closed', 'damage', 'normal', 2, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', 'solved', NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, NULL, '9999-12-31T23:59:59.999Z', 1);
INSERT INTO public.tickets VALUES ('01a20481-31a0-755c-9031-9bb39f4d8e98', 'KS-2026-0010', 'service', 'AT', '{"name":"","address":""}', '(forgotten)', '', 'closed', 'damage', 'normal', 2, 'de', 'AT', NULL, '{}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', 'no-answer', NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, NULL, '9999-12-31T23:59:59.999Z', 2);


--
-- Data for Name: turns; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.turns VALUES ('01a20481-3156-77b2-8239-cfee8cad7898', '01a20481-3153-76ce-8c38-c543dba30253', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a20481-3156-77b2-8239-cfee8cad7898","ticketId":"01a20481-3153-76ce-8c38-c543dba30253","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20481-315b-7472-bc3f-a5f24cfd7e5c', '01a20481-3159-7782-8d1b-993419088f0b', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a20481-315b-7472-bc3f-a5f24cfd7e5c","ticketId":"01a20481-3159-7782-8d1b-993419088f0b","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20481-315c-737a-b280-438167c42817', '01a20481-3159-7782-8d1b-993419088f0b', 'solution', 'understood', '2026-03-10T08:00:00.000Z', '{"id":"01a20481-315c-737a-b280-438167c42817","ticketId":"01a20481-3159-7782-8d1b-993419088f0b","account":"service","messageId":"01a20481-315a-727e-bdf7-0e6740fcb913","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"understood","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}}', NULL, NULL, 'no template', '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20481-3160-72bc-86f6-35b3d98d1750', '01a20481-315d-71d4-b48c-b5c9c8ab3152', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a20481-3160-72bc-86f6-35b3d98d1750","ticketId":"01a20481-315d-71d4-b48c-b5c9c8ab3152","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20481-3161-73bb-9f72-b9b1a44c0573', '01a20481-315d-71d4-b48c-b5c9c8ab3152', 'solution', 'drafted', '2026-03-10T08:00:00.000Z', '{"id":"01a20481-3161-73bb-9f72-b9b1a44c0573","ticketId":"01a20481-315d-71d4-b48c-b5c9c8ab3152","account":"service","messageId":"01a20481-315e-738d-b2a4-5cefb17556dc","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20481-3165-73b2-b28c-eab6b085ead9', '01a20481-3163-7079-82f5-9f8a1956bbe6', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a20481-3165-73b2-b28c-eab6b085ead9","ticketId":"01a20481-3163-7079-82f5-9f8a1956bbe6","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20481-3165-73b3-a598-4d10e78f91b2', '01a20481-3163-7079-82f5-9f8a1956bbe6', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a20481-3165-73b3-a598-4d10e78f91b2","ticketId":"01a20481-3163-7079-82f5-9f8a1956bbe6","account":"service","messageId":"01a20481-3163-707a-ad87-e344c4a99bea","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20481-3166-74c6-ac78-5b33b011f78e","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20481-3166-74c6-ac78-5b33b011f78e@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20481-316b-7506-aea9-be644dacc77e', '01a20481-3169-76e3-84b9-24ed3a95cf4f', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a20481-316b-7506-aea9-be644dacc77e","ticketId":"01a20481-3169-76e3-84b9-24ed3a95cf4f","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20481-316c-77df-a639-f3c9396a73f1', '01a20481-3169-76e3-84b9-24ed3a95cf4f', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a20481-316c-77df-a639-f3c9396a73f1","ticketId":"01a20481-3169-76e3-84b9-24ed3a95cf4f","account":"service","messageId":"01a20481-316a-76af-8ad9-5789c8476397","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20481-316d-7713-ab44-e39b1b9d1726","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20481-316d-7713-ab44-e39b1b9d1726@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20481-3170-71a8-a874-c6e36e54a02e', '01a20481-316f-737f-9f22-0b5f7ae119b8', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a20481-3170-71a8-a874-c6e36e54a02e","ticketId":"01a20481-316f-737f-9f22-0b5f7ae119b8","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20481-3171-76fe-97c2-a99c154bb1e7', '01a20481-316f-737f-9f22-0b5f7ae119b8', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a20481-3171-76fe-97c2-a99c154bb1e7","ticketId":"01a20481-316f-737f-9f22-0b5f7ae119b8","account":"service","messageId":"01a20481-3170-71a6-844c-88b41bd6385d","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20481-3172-7715-83c6-1c1ecc9e32e2","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20481-3172-7715-83c6-1c1ecc9e32e2@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20481-3177-7652-bffd-b60e1fa27a2e', '01a20481-3175-726b-ba61-c753079ca88f', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a20481-3177-7652-bffd-b60e1fa27a2e","ticketId":"01a20481-3175-726b-ba61-c753079ca88f","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20481-3177-7653-8e48-f01e86ef73af', '01a20481-3175-726b-ba61-c753079ca88f', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a20481-3177-7653-8e48-f01e86ef73af","ticketId":"01a20481-3175-726b-ba61-c753079ca88f","account":"service","messageId":"01a20481-3175-726c-8d8c-68690fc4b4e1","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20481-3178-7277-a347-d762ca5bc9d5","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20481-3178-7277-a347-d762ca5bc9d5@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20481-317c-7057-9f28-f2fb8eee3573', '01a20481-317b-74cf-b70d-72e82a4a3d73', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a20481-317c-7057-9f28-f2fb8eee3573","ticketId":"01a20481-317b-74cf-b70d-72e82a4a3d73","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20481-317d-76fd-8bf6-13840b2e0995', '01a20481-317b-74cf-b70d-72e82a4a3d73', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a20481-317d-76fd-8bf6-13840b2e0995","ticketId":"01a20481-317b-74cf-b70d-72e82a4a3d73","account":"service","messageId":"01a20481-317b-74d0-a618-0da1c556208e","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20481-317d-76fe-a406-63db238a67f5","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20481-317d-76fe-a406-63db238a67f5@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20481-3185-75ba-a493-9991aea941ad', '01a20481-3184-71e9-8b60-26bcc6a88103', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a20481-3185-75ba-a493-9991aea941ad","ticketId":"01a20481-3184-71e9-8b60-26bcc6a88103","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20481-3185-75bb-98a7-a44347c929e5', '01a20481-3184-71e9-8b60-26bcc6a88103', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a20481-3185-75bb-98a7-a44347c929e5","ticketId":"01a20481-3184-71e9-8b60-26bcc6a88103","account":"service","messageId":"01a20481-3184-71ea-b66b-7a3acc1f4511","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a20481-3186-70dd-89f4-5d8773f5043a","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a20481-3186-70dd-89f4-5d8773f5043a@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20481-31a1-76e6-972f-e5bae7b28643', '01a20481-31a0-755c-9031-9bb39f4d8e98', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a20481-31a1-76e6-972f-e5bae7b28643","ticketId":"01a20481-31a0-755c-9031-9bb39f4d8e98","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","findings":{"kind":{"value":"complaint","confidence":0.9,"why":[]},"reply":{"value":"draft","confidence":0.9,"why":[]},"language":{"value":"de","confidence":0.9,"why":[]},"replyLanguage":{"value":"de","confidence":0.9,"why":[]},"country":{"value":"AT","confidence":0.9,"why":[]},"timezone":{"value":null,"confidence":0,"why":[]},"zones":[],"issue":{"value":"damage","confidence":0.9,"why":[]},"alsoIssues":{"value":[],"confidence":0.9,"why":[]},"severity":{"value":"normal","confidence":0.9,"why":[]},"tone":{"value":"calm","confidence":0.9,"why":[]},"orderNumbers":{"value":[],"confidence":0,"why":[]},"claim":{"value":null,"confidence":0,"why":[]},"wants":{"value":["replacement"],"confidence":0.9,"why":[]},"evidence":{"value":"none","confidence":0.9,"why":[]},"answer":{"value":null,"confidence":0.9,"why":[]},"customerName":{"value":null,"confidence":0,"why":[]},"suspicious":{"value":false,"confidence":0.9,"why":[]},"quantity":{"value":null,"confidence":0,"why":[]},"product":{"value":null,"confidence":0,"why":[]},"newText":""},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[],"cc":[],"subject":"","text":"","html":"","attachments":[],"inReplyTo":null,"references":[]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"stage":"drafted"}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20481-31a2-775d-ba39-43c34be1299b', '01a20481-31a0-755c-9031-9bb39f4d8e98', 'solution', 'drafted', '2026-03-10T08:00:00.000Z', '{"id":"01a20481-31a2-775d-ba39-43c34be1299b","ticketId":"01a20481-31a0-755c-9031-9bb39f4d8e98","account":"service","messageId":"01a20481-31a0-755d-a66d-eb4cc75b3549","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","findings":{"kind":{"value":"complaint","confidence":0.9,"why":[]},"reply":{"value":"draft","confidence":0.9,"why":[]},"language":{"value":"de","confidence":0.9,"why":[]},"replyLanguage":{"value":"de","confidence":0.9,"why":[]},"country":{"value":"AT","confidence":0.9,"why":[]},"timezone":{"value":null,"confidence":0,"why":[]},"zones":[],"issue":{"value":"damage","confidence":0.9,"why":[]},"alsoIssues":{"value":[],"confidence":0.9,"why":[]},"severity":{"value":"normal","confidence":0.9,"why":[]},"tone":{"value":"calm","confidence":0.9,"why":[]},"orderNumbers":{"value":[],"confidence":0,"why":[]},"claim":{"value":null,"confidence":0,"why":[]},"wants":{"value":["replacement"],"confidence":0.9,"why":[]},"evidence":{"value":"none","confidence":0.9,"why":[]},"answer":{"value":null,"confidence":0.9,"why":[]},"customerName":{"value":null,"confidence":0,"why":[]},"suspicious":{"value":false,"confidence":0.9,"why":[]},"quantity":{"value":null,"confidence":0,"why":[]},"product":{"value":null,"confidence":0,"why":[]},"newText":""},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[],"cc":[],"subject":"","text":"","html":"","attachments":[],"inReplyTo":null,"references":[]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"stage":"drafted"}', '2026-03-10T08:00:00.000Z', 'forgotten', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a20481-3157-74cd-a1e1-6030eefffad9', '01a20481-3153-76ce-8c38-c543dba30253', 'solution', 'drafted', '2026-03-10T08:00:00.000Z', '{"id":"01a20481-3157-74cd-a1e1-6030eefffad9","ticketId":"01a20481-3153-76ce-8c38-c543dba30253","account":"service","messageId":"01a20481-3154-747d-aba3-28654a2b0810","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Zurich","confidence":1,"why":[],"corrected":{"by":"anna","at":"2026-03-10T08:00:00.000Z","machine":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]}}},"zones":[{"zone":"Europe/Zurich","probability":1}],"issue":{"value":"shortage","confidence":1,"why":[],"corrected":{"by":"anna","at":"2026-03-10T08:00:00.000Z","machine":{"value":"damage","confidence":0.9,"why":["zerbrochen"]}}},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');


--
-- Name: account_health account_health_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_health
    ADD CONSTRAINT account_health_key PRIMARY KEY (account);


--
-- Name: account_leases account_leases_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_leases
    ADD CONSTRAINT account_leases_key PRIMARY KEY (account);


--
-- Name: accounts accounts_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_key PRIMARY KEY (name);


--
-- Name: checks checks_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.checks
    ADD CONSTRAINT checks_key PRIMARY KEY (name);


--
-- Name: client_drafts client_drafts_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.client_drafts
    ADD CONSTRAINT client_drafts_key PRIMARY KEY (turn_id);


--
-- Name: contacts contacts_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT contacts_key PRIMARY KEY (contact_key, field);


--
-- Name: corrections corrections_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.corrections
    ADD CONSTRAINT corrections_key PRIMARY KEY (id);


--
-- Name: customer_names customer_names_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.customer_names
    ADD CONSTRAINT customer_names_key PRIMARY KEY (name_key, customer_id);


--
-- Name: customers customers_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.customers
    ADD CONSTRAINT customers_key PRIMARY KEY (id);


--
-- Name: drafts drafts_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT drafts_key PRIMARY KEY (turn_id, revision);


--
-- Name: fact_checks fact_checks_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fact_checks
    ADD CONSTRAINT fact_checks_key PRIMARY KEY (ticket_id, line);


--
-- Name: failed_sign_ins failed_sign_ins_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.failed_sign_ins
    ADD CONSTRAINT failed_sign_ins_key PRIMARY KEY (id);


--
-- Name: forgotten forgotten_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.forgotten
    ADD CONSTRAINT forgotten_key PRIMARY KEY (account, raw_sha256);


--
-- Name: history history_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.history
    ADD CONSTRAINT history_key PRIMARY KEY (id);


--
-- Name: invitations invitations_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_key PRIMARY KEY (token_hash);


--
-- Name: mailboxes mailboxes_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mailboxes
    ADD CONSTRAINT mailboxes_key PRIMARY KEY (account, mailbox);


--
-- Name: marks marks_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.marks
    ADD CONSTRAINT marks_key PRIMARY KEY (name);


--
-- Name: message_ids message_ids_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.message_ids
    ADD CONSTRAINT message_ids_key PRIMARY KEY (message_id, message_row);


--
-- Name: messages messages_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messages
    ADD CONSTRAINT messages_key PRIMARY KEY (id);


--
-- Name: occurrences occurrences_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.occurrences
    ADD CONSTRAINT occurrences_key PRIMARY KEY (account, mailbox, uid_validity, uid);


--
-- Name: order_names order_names_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.order_names
    ADD CONSTRAINT order_names_key PRIMARY KEY (name_key, order_key);


--
-- Name: orders orders_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_key PRIMARY KEY (order_key);


--
-- Name: outbox outbox_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_key PRIMARY KEY (id);


--
-- Name: papers papers_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.papers
    ADD CONSTRAINT papers_key PRIMARY KEY (id);


--
-- Name: raw_chunks raw_chunks_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.raw_chunks
    ADD CONSTRAINT raw_chunks_key PRIMARY KEY (sha256, "position");


--
-- Name: raw_mails raw_mails_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.raw_mails
    ADD CONSTRAINT raw_mails_key PRIMARY KEY (sha256);


--
-- Name: schema_versions schema_versions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.schema_versions
    ADD CONSTRAINT schema_versions_pkey PRIMARY KEY (version);


--
-- Name: secrets secrets_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.secrets
    ADD CONSTRAINT secrets_key PRIMARY KEY (name);


--
-- Name: sessions sessions_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_key PRIMARY KEY (token_hash);


--
-- Name: staff staff_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff
    ADD CONSTRAINT staff_key PRIMARY KEY (id);


--
-- Name: template_versions template_versions_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.template_versions
    ADD CONSTRAINT template_versions_key PRIMARY KEY (id);


--
-- Name: ticket_numbers ticket_numbers_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket_numbers
    ADD CONSTRAINT ticket_numbers_key PRIMARY KEY (year);


--
-- Name: tickets tickets_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tickets
    ADD CONSTRAINT tickets_key PRIMARY KEY (id);


--
-- Name: turns turns_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.turns
    ADD CONSTRAINT turns_key PRIMARY KEY (id);


--
-- Name: client_drafts_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX client_drafts_by_state ON public.client_drafts USING btree (account, state);


--
-- Name: corrections_by_message; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX corrections_by_message ON public.corrections USING btree (message_id, at, id);


--
-- Name: customer_names_by_customer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX customer_names_by_customer ON public.customer_names USING btree (customer_id);


--
-- Name: failed_sign_ins_by_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX failed_sign_ins_by_age ON public.failed_sign_ins USING btree (at);


--
-- Name: failed_sign_ins_by_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX failed_sign_ins_by_name ON public.failed_sign_ins USING btree (sign_in, at);


--
-- Name: history_by_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX history_by_ticket ON public.history USING btree (ticket_id, at, id);


--
-- Name: invitations_by_staff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invitations_by_staff ON public.invitations USING btree (staff_id);


--
-- Name: message_ids_by_message; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX message_ids_by_message ON public.message_ids USING btree (message_row);


--
-- Name: messages_by_bin; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messages_by_bin ON public.messages USING btree (bin, at, id);


--
-- Name: messages_by_bin_of_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messages_by_bin_of_account ON public.messages USING btree (bin, account, at, id);


--
-- Name: messages_by_binning; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messages_by_binning ON public.messages USING btree (account, at) WHERE ((bin IS NOT NULL) AND (ticket_id IS NULL) AND (spans <> '[]'::text));


--
-- Name: messages_by_direction; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messages_by_direction ON public.messages USING btree (ticket_id, direction, at);


--
-- Name: messages_by_raw; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX messages_by_raw ON public.messages USING btree (account, raw_sha256);


--
-- Name: messages_by_suspicion; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messages_by_suspicion ON public.messages USING btree (parse_suspect, account);


--
-- Name: messages_by_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messages_by_ticket ON public.messages USING btree (ticket_id, at, id);


--
-- Name: occurrences_by_account_work; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX occurrences_by_account_work ON public.occurrences USING btree (state, account, internal_date, uid);


--
-- Name: occurrences_by_raw; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX occurrences_by_raw ON public.occurrences USING btree (account, raw_sha256, internal_date);


--
-- Name: occurrences_by_work; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX occurrences_by_work ON public.occurrences USING btree (state, internal_date, uid);


--
-- Name: order_names_by_date; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX order_names_by_date ON public.order_names USING btree (name_key, order_date, order_key);


--
-- Name: order_names_by_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX order_names_by_order ON public.order_names USING btree (order_key);


--
-- Name: outbox_by_filing; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_by_filing ON public.outbox USING btree (state, filed_at, delivered_at, id);


--
-- Name: outbox_by_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_by_ticket ON public.outbox USING btree (ticket_id, undo_until, id);


--
-- Name: outbox_by_turn; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_by_turn ON public.outbox USING btree (turn_id, undo_until, id);


--
-- Name: outbox_by_work; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_by_work ON public.outbox USING btree (state, account, ready_at, id);


--
-- Name: outbox_once_a_turn; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX outbox_once_a_turn ON public.outbox USING btree (turn_id) WHERE (state = ANY (ARRAY['scheduled'::text, 'claimed'::text, 'may-have-sent'::text, 'delivered'::text, 'uncertain'::text]));


--
-- Name: papers_by_message; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX papers_by_message ON public.papers USING btree (message_id);


--
-- Name: papers_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX papers_by_state ON public.papers USING btree (state, account, ready_at);


--
-- Name: papers_by_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX papers_by_ticket ON public.papers USING btree (ticket_id, id);


--
-- Name: sessions_by_expiry; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sessions_by_expiry ON public.sessions USING btree (expires_at);


--
-- Name: sessions_by_staff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sessions_by_staff ON public.sessions USING btree (staff_id);


--
-- Name: staff_by_sign_in; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX staff_by_sign_in ON public.staff USING btree (sign_in);


--
-- Name: template_versions_by_path; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX template_versions_by_path ON public.template_versions USING btree (path, id);


--
-- Name: tickets_by_closing; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tickets_by_closing ON public.tickets USING btree (account, closed_at) WHERE (customer_key <> '(forgotten)'::text);


--
-- Name: tickets_by_customer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tickets_by_customer ON public.tickets USING btree (customer_key, opened_at, id);


--
-- Name: tickets_by_last_mail; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tickets_by_last_mail ON public.tickets USING btree (customer_key, last_customer_mail_at);


--
-- Name: tickets_by_number; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX tickets_by_number ON public.tickets USING btree (number);


--
-- Name: tickets_by_queue; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tickets_by_queue ON public.tickets USING btree (state, severity_rank, due_sort, id, account, market);


--
-- Name: turns_by_stage; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX turns_by_stage ON public.turns USING btree (stage, withdrawn_at, updated_at);


--
-- Name: turns_by_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX turns_by_ticket ON public.turns USING btree (ticket_id, opened_at, id);


--
-- Name: account_health account_health_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER account_health_changed AFTER INSERT OR DELETE OR UPDATE ON public.account_health FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: accounts accounts_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_changed AFTER INSERT OR DELETE OR UPDATE ON public.accounts FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: client_drafts client_drafts_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER client_drafts_changed AFTER INSERT OR DELETE OR UPDATE ON public.client_drafts FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: drafts drafts_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER drafts_changed AFTER INSERT OR DELETE OR UPDATE ON public.drafts FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: history history_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER history_changed AFTER INSERT OR DELETE OR UPDATE ON public.history FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: messages messages_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER messages_changed AFTER INSERT OR DELETE OR UPDATE ON public.messages FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: occurrences occurrences_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER occurrences_changed AFTER INSERT OR DELETE OR UPDATE ON public.occurrences FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: outbox outbox_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER outbox_changed AFTER INSERT OR DELETE OR UPDATE ON public.outbox FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: papers papers_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER papers_changed AFTER INSERT OR DELETE OR UPDATE ON public.papers FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: secrets secrets_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER secrets_changed AFTER INSERT OR DELETE OR UPDATE ON public.secrets FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: staff staff_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER staff_changed AFTER INSERT OR DELETE OR UPDATE ON public.staff FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: template_versions template_versions_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER template_versions_changed AFTER INSERT OR DELETE OR UPDATE ON public.template_versions FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: tickets tickets_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER tickets_changed AFTER INSERT OR DELETE OR UPDATE ON public.tickets FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: turns turns_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER turns_changed AFTER INSERT OR DELETE OR UPDATE ON public.turns FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: client_drafts client_drafts_turn_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.client_drafts
    ADD CONSTRAINT client_drafts_turn_id_fkey FOREIGN KEY (turn_id) REFERENCES public.turns(id);


--
-- Name: corrections corrections_message_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.corrections
    ADD CONSTRAINT corrections_message_id_fkey FOREIGN KEY (message_id) REFERENCES public.messages(id);


--
-- Name: customer_names customer_names_customer_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.customer_names
    ADD CONSTRAINT customer_names_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers(id);


--
-- Name: drafts drafts_turn_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT drafts_turn_id_fkey FOREIGN KEY (turn_id) REFERENCES public.turns(id);


--
-- Name: fact_checks fact_checks_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fact_checks
    ADD CONSTRAINT fact_checks_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: history history_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.history
    ADD CONSTRAINT history_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: invitations invitations_staff_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff(id);


--
-- Name: message_ids message_ids_message_row_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.message_ids
    ADD CONSTRAINT message_ids_message_row_fkey FOREIGN KEY (message_row) REFERENCES public.messages(id);


--
-- Name: messages messages_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messages
    ADD CONSTRAINT messages_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: order_names order_names_order_key_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.order_names
    ADD CONSTRAINT order_names_order_key_fkey FOREIGN KEY (order_key) REFERENCES public.orders(order_key);


--
-- Name: outbox outbox_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: outbox outbox_turn_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_turn_id_fkey FOREIGN KEY (turn_id) REFERENCES public.turns(id);


--
-- Name: papers papers_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.papers
    ADD CONSTRAINT papers_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: raw_chunks raw_chunks_sha256_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.raw_chunks
    ADD CONSTRAINT raw_chunks_sha256_fkey FOREIGN KEY (sha256) REFERENCES public.raw_mails(sha256);


--
-- Name: sessions sessions_staff_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff(id);


--
-- Name: turns turns_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.turns
    ADD CONSTRAINT turns_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- PostgreSQL database dump complete
--

\unrestrict bolJwkm383SlVeK1bPsyLOhlJ0bsqYkiF1wNhFyb12Wouudax4Yf4pnttJ4ykuz

