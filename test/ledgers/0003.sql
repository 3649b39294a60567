--
-- PostgreSQL database dump
--

\restrict 5mADhuLqcH4za7WlS2jGNOL6RhzSIUzKd86gdntF4YaV8IeiFwGeBYZdTMPJCyg

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
-- Name: drafts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.drafts (
    turn_id text NOT NULL COLLATE pg_catalog."C",
    revision bigint NOT NULL,
    body text NOT NULL COLLATE pg_catalog."C"
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

INSERT INTO public.account_leases VALUES ('service', 'a daemon that is gone', 1, '2026-11-22T13:25:01.100Z');


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

INSERT INTO public.client_drafts VALUES ('01a2036e-76b6-71d6-a09b-2e68d0990fe3', 'service', 'Drafts', '9', 4, 1, '6666666666666666666666666666666666666666666666666666666666666666', '<copy@x>', 'placed', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: contacts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.contacts VALUES ('eva@customer.example', 'timezone', 'Europe/Zurich', 'person', 'Europe/Vienna', '2026-03-10T08:00:00.000Z');
INSERT INTO public.contacts VALUES ('eva@customer.example', 'language', 'de', 'mail', NULL, '2026-03-10T08:00:00.000Z');


--
-- Data for Name: corrections; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.corrections VALUES ('correction 0', '01a2036e-76a9-7506-9066-ac44073174e7', 'issue', '"damage"', '"shortage"', '2026-03-10T08:00:00.000Z', 'anna');
INSERT INTO public.corrections VALUES ('correction 1', '01a2036e-76a9-7506-9066-ac44073174e7', 'timezone', '"Europe/Vienna"', '"Europe/Zurich"', '2026-03-10T08:00:00.000Z', 'anna');


--
-- Data for Name: drafts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.drafts VALUES ('01a2036e-76b6-71d6-a09b-2e68d0990fe3', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a2036e-771c-7296-91b3-034b7c69e135', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a2036e-772d-77aa-8a67-97572a72503b', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a2036e-7747-70ea-b82a-3bbabcdb69d5', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a2036e-775b-752d-bc07-da85b7557b46', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a2036e-7770-7027-9c77-afd634aa1a7e', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a2036e-7781-7274-a1e6-db6a99fcab65', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a2036e-779b-70c6-aa4e-008735118455', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');


--
-- Data for Name: failed_sign_ins; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.failed_sign_ins VALUES ('01a2036e-764f-708e-a941-a3ef33a6cd4b', 'anna', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: forgotten; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.forgotten VALUES ('service', '1d64623e8c1dde311b620bd554c37bc882b95dd89f52435571d9bf5401215937', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: history; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.history VALUES ('01a2036e-76a7-70cb-a75f-b7a1b68254c0', '01a2036e-76a7-70cb-a75f-b7a1b68254c0', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a2036e-76fb-733b-a41b-fea47bfacdb5', '01a2036e-76fb-733b-a41b-fea47bfacdb5', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a2036e-7715-7133-afdd-facf8610c08d', '01a2036e-7715-7133-afdd-facf8610c08d', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a2036e-7727-7183-b197-a30a2f5c4fd3', '01a2036e-7727-7183-b197-a30a2f5c4fd3', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a2036e-7743-77f1-997d-0d170b1a9168', '01a2036e-7743-77f1-997d-0d170b1a9168', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a2036e-7755-75a2-a47f-884a540c92e8', '01a2036e-7755-75a2-a47f-884a540c92e8', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a2036e-7769-75f1-afbf-d7502423f20c', '01a2036e-7769-75f1-afbf-d7502423f20c', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a2036e-777c-72ff-9ead-cd779fa22979', '01a2036e-777c-72ff-9ead-cd779fa22979', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a2036e-7794-7686-9aee-cc7f68397590', '01a2036e-7794-7686-9aee-cc7f68397590', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a2036e-7856-74ca-bdd7-acc79b5d7cff', '01a2036e-7856-74ca-bdd7-acc79b5d7cff', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');


--
-- Data for Name: invitations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.invitations VALUES ('2222222222222222222222222222222222222222222222222222222222222222', '01a2036e-763e-705a-8c95-c30e58424433', '2026-03-10T09:00:00.000Z', NULL);


--
-- Data for Name: mailboxes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.mailboxes VALUES ('service', 'INBOX', '7', 6, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', 2);


--
-- Data for Name: marks; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.marks VALUES ('backed-up', '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z');
INSERT INTO public.marks VALUES ('erase:1d64623e8c1dde311b620bd554c37bc882b95dd89f52435571d9bf5401215937', 'mail', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: message_ids; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.message_ids VALUES ('<auto-reply@x>', '01a2036e-7667-710c-b34f-0995e275e6f3');
INSERT INTO public.message_ids VALUES ('<bounce@x>', '01a2036e-766e-72c3-9600-ebd3aa0ddb77');
INSERT INTO public.message_ids VALUES ('<newsletter@x>', '01a2036e-7677-77bb-ae8f-841663781ab1');
INSERT INTO public.message_ids VALUES ('<spam@x>', '01a2036e-767b-73ec-b44a-653745d4d436');
INSERT INTO public.message_ids VALUES ('<self@x>', '01a2036e-7683-749b-9b28-06244ea7baac');
INSERT INTO public.message_ids VALUES ('<partner@x>', '01a2036e-768c-702f-be9b-754c01c80b95');
INSERT INTO public.message_ids VALUES ('<thanks@x>', '01a2036e-7693-760c-9085-04e4a03bc5ef');
INSERT INTO public.message_ids VALUES ('<01a2036e-76a7-70cb-a75f-b7a1b68254c0@x>', '01a2036e-76a9-7506-9066-ac44073174e7');
INSERT INTO public.message_ids VALUES ('<01a2036e-76fb-733b-a41b-fea47bfacdb5@x>', '01a2036e-76fc-71af-93e5-1d02506b9a8a');
INSERT INTO public.message_ids VALUES ('<01a2036e-7715-7133-afdd-facf8610c08d@x>', '01a2036e-7716-73e3-a06b-acc030f20311');
INSERT INTO public.message_ids VALUES ('<01a2036e-7727-7183-b197-a30a2f5c4fd3@x>', '01a2036e-7727-7184-91a8-ed0efcc12a39');
INSERT INTO public.message_ids VALUES ('<01a2036e-7743-77f1-997d-0d170b1a9168@x>', '01a2036e-7744-7306-b67a-ded265e614a6');
INSERT INTO public.message_ids VALUES ('<01a2036e-7755-75a2-a47f-884a540c92e8@x>', '01a2036e-7756-733f-8bec-4cb6baed05d0');
INSERT INTO public.message_ids VALUES ('<01a2036e-7769-75f1-afbf-d7502423f20c@x>', '01a2036e-776a-740a-9bb1-743cc939dea4');
INSERT INTO public.message_ids VALUES ('<01a2036e-777c-72ff-9ead-cd779fa22979@x>', '01a2036e-777d-74da-aec8-ed93c920d786');
INSERT INTO public.message_ids VALUES ('<01a2036e-7794-7686-9aee-cc7f68397590@x>', '01a2036e-7794-7687-8d4c-cfac1fbe53b3');


--
-- Data for Name: messages; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.messages VALUES ('01a2036e-7667-710c-b34f-0995e275e6f3', 'service', 'in', 'customer', '9fe6ebf1f324f0bdf5003de64e16d14e6f10032c7870ec92b94ef65de85ff61e', NULL, 'auto-reply', 'auto-reply', '2026-03-10T08:00:00.000Z', '{"messageId":"<auto-reply@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a2036e-766e-72c3-9600-ebd3aa0ddb77', 'service', 'in', 'customer', 'fab7b588acb3ac1ec41b96e4deed7252e9c51f3d9529ff250723575e2b873a19', NULL, 'bounce', 'bounce', '2026-03-10T08:00:00.000Z', '{"messageId":"<bounce@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a2036e-7677-77bb-ae8f-841663781ab1', 'service', 'in', 'customer', '325c2dcbff36ab9e95fcbf27b94d18fb6a6a57cf88535fa20b0aa6a2cc972f7c', NULL, 'newsletter', 'newsletter', '2026-03-10T08:00:00.000Z', '{"messageId":"<newsletter@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a2036e-767b-73ec-b44a-653745d4d436', 'service', 'in', 'customer', 'a54523a27e0771600909be7a5aa0f4d835cf0b011255cfe713652c35505134a7', NULL, 'spam', 'spam', '2026-03-10T08:00:00.000Z', '{"messageId":"<spam@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a2036e-7683-749b-9b28-06244ea7baac', 'service', 'in', 'customer', 'e96aa5d0bb2d5a994853766224b4a31fcfae3694a97cf2badee09708d062b0d5', NULL, 'self', 'self', '2026-03-10T08:00:00.000Z', '{"messageId":"<self@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a2036e-768c-702f-be9b-754c01c80b95', 'service', 'in', 'customer', 'c49a63c32eac1812bd03d76f75b4d9ee45dde37a8f2cb8296ff723cd5dc76048', NULL, 'partner', 'partner', '2026-03-10T08:00:00.000Z', '{"messageId":"<partner@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a2036e-7693-760c-9085-04e4a03bc5ef', 'service', 'in', 'customer', '0381e38ddd1bea705338849b8b15f95f5232e6cead0bf2b97988e8098fcd1eb0', NULL, 'thanks', 'thanks', '2026-03-10T08:00:00.000Z', '{"messageId":"<thanks@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a2036e-76fc-71af-93e5-1d02506b9a8a', 'service', 'in', 'customer', '2881dd21d67d88361d37c8f7cf3aeacee68c401b091aee5166a46d68bfc67637', '01a2036e-76fb-733b-a41b-fea47bfacdb5', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a2036e-76fb-733b-a41b-fea47bfacdb5@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a2036e-7716-73e3-a06b-acc030f20311', 'service', 'in', 'customer', '844d5068491fb15290783933ca6638c06759cedd8551fce3088aaf684614a8e9', '01a2036e-7715-7133-afdd-facf8610c08d', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a2036e-7715-7133-afdd-facf8610c08d@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a2036e-7727-7184-91a8-ed0efcc12a39', 'service', 'in', 'customer', 'bb024e3ad401c1ef5966df1f4c954c1dfad2a6702021774ba4e97162cc93f78a', '01a2036e-7727-7183-b197-a30a2f5c4fd3', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a2036e-7727-7183-b197-a30a2f5c4fd3@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a2036e-7744-7306-b67a-ded265e614a6', 'service', 'in', 'customer', '81f57261e8f1b4a4943a851ae3d0e6325fb81b7c8ad2fd343f72a47f2b20b69e', '01a2036e-7743-77f1-997d-0d170b1a9168', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a2036e-7743-77f1-997d-0d170b1a9168@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a2036e-7756-733f-8bec-4cb6baed05d0', 'service', 'in', 'customer', '4fe8e061a44179edfbc9a1e12e2dbc0882456111b62194440312f5332b3e03b1', '01a2036e-7755-75a2-a47f-884a540c92e8', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a2036e-7755-75a2-a47f-884a540c92e8@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a2036e-776a-740a-9bb1-743cc939dea4', 'service', 'in', 'customer', 'c58a96f9a1fbbbda731eee5cc98097562306d3acdbfe74b4f94e625e830ab85f', '01a2036e-7769-75f1-afbf-d7502423f20c', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a2036e-7769-75f1-afbf-d7502423f20c@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a2036e-777d-74da-aec8-ed93c920d786', 'service', 'in', 'customer', '5a9fb6688d04d4270783229ba7adaa00f65f29e32c1273fdfa052fa5bb2579db', '01a2036e-777c-72ff-9ead-cd779fa22979', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a2036e-777c-72ff-9ead-cd779fa22979@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a2036e-7794-7687-8d4c-cfac1fbe53b3', 'service', 'in', 'customer', '1ae87e7eab8779a801b2abe1cac8f1365367fd9481fa1e34a1096771250c37ba', '01a2036e-7794-7686-9aee-cc7f68397590', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a2036e-7794-7686-9aee-cc7f68397590@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a2036e-7858-72f5-a47e-d4e05449bad5', 'service', 'in', 'customer', '1d64623e8c1dde311b620bd554c37bc882b95dd89f52435571d9bf5401215937', '01a2036e-7856-74ca-bdd7-acc79b5d7cff', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":null,"inReplyTo":[],"references":[],"subject":"","from":[],"sender":null,"replyTo":[],"to":[],"cc":[],"date":null,"received":[],"headers":{},"text":"","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[]', '{"kind":{"value":"complaint","confidence":0.9,"why":[]},"reply":{"value":"draft","confidence":0.9,"why":[]},"language":{"value":"de","confidence":0.9,"why":[]},"replyLanguage":{"value":"de","confidence":0.9,"why":[]},"country":{"value":"AT","confidence":0.9,"why":[]},"timezone":{"value":null,"confidence":0,"why":[]},"zones":[],"issue":{"value":"damage","confidence":0.9,"why":[]},"alsoIssues":{"value":[],"confidence":0.9,"why":[]},"severity":{"value":"normal","confidence":0.9,"why":[]},"tone":{"value":"calm","confidence":0.9,"why":[]},"orderNumbers":{"value":[],"confidence":0,"why":[]},"claim":{"value":null,"confidence":0,"why":[]},"wants":{"value":["replacement"],"confidence":0.9,"why":[]},"evidence":{"value":"none","confidence":0.9,"why":[]},"answer":{"value":null,"confidence":0.9,"why":[]},"customerName":{"value":null,"confidence":0,"why":[]},"suspicious":{"value":false,"confidence":0.9,"why":[]},"quantity":{"value":null,"confidence":0,"why":[]},"product":{"value":null,"confidence":0,"why":[]},"newText":""}', '["forgotten"]', 0);
INSERT INTO public.messages VALUES ('01a2036e-76a9-7506-9066-ac44073174e7', 'service', 'in', 'customer', '730c81edc40b4103c0b7eb123beb6f5a7c591192cfb4f1f8c6754a8711cb414e', '01a2036e-76a7-70cb-a75f-b7a1b68254c0', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a2036e-76a7-70cb-a75f-b7a1b68254c0@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Zurich","confidence":1,"why":[],"corrected":{"by":"anna","at":"2026-03-10T08:00:00.000Z","machine":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]}}},"zones":[{"zone":"Europe/Zurich","probability":1}],"issue":{"value":"shortage","confidence":1,"why":[],"corrected":{"by":"anna","at":"2026-03-10T08:00:00.000Z","machine":{"value":"damage","confidence":0.9,"why":["zerbrochen"]}}},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);


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
-- Data for Name: outbox; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.outbox VALUES ('01a2036e-7730-73dd-89fb-eddff3e9cfae', '01a2036e-7727-7183-b197-a30a2f5c4fd3', '01a2036e-772d-77aa-8a67-97572a72503b', 'service', 'scheduled', '<01a2036e-7730-73dd-89fb-eddff3e9cfae@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:10:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:10:00.000Z', 0, NULL, NULL, NULL, NULL, NULL, NULL, '{"id":"01a2036e-772d-77aa-8a67-97572a72503b","ticketId":"01a2036e-7727-7183-b197-a30a2f5c4fd3","account":"service","messageId":"01a2036e-7727-7184-91a8-ed0efcc12a39","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a2036e-7730-73dd-89fb-eddff3e9cfae","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a2036e-7730-73dd-89fb-eddff3e9cfae@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL);
INSERT INTO public.outbox VALUES ('01a2036e-774a-71eb-92b5-b226d04875bf', '01a2036e-7743-77f1-997d-0d170b1a9168', '01a2036e-7747-70ea-b82a-3bbabcdb69d5', 'service', 'may-have-sent', '<01a2036e-774a-71eb-92b5-b226d04875bf@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', 1, '5555555555555555555555555555555555555555555555555555555555555555', NULL, NULL, NULL, NULL, NULL, '{"id":"01a2036e-7747-70ea-b82a-3bbabcdb69d5","ticketId":"01a2036e-7743-77f1-997d-0d170b1a9168","account":"service","messageId":"01a2036e-7744-7306-b67a-ded265e614a6","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a2036e-774a-71eb-92b5-b226d04875bf","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a2036e-774a-71eb-92b5-b226d04875bf@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', 'token', '2026-11-22T13:41:00.996Z', NULL);
INSERT INTO public.outbox VALUES ('01a2036e-7761-7481-97a0-4077a0dd8836', '01a2036e-7755-75a2-a47f-884a540c92e8', '01a2036e-775b-752d-bc07-da85b7557b46', 'service', 'uncertain', '<01a2036e-7761-7481-97a0-4077a0dd8836@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', 1, '5555555555555555555555555555555555555555555555555555555555555555', 'silence', NULL, NULL, NULL, NULL, '{"id":"01a2036e-775b-752d-bc07-da85b7557b46","ticketId":"01a2036e-7755-75a2-a47f-884a540c92e8","account":"service","messageId":"01a2036e-7756-733f-8bec-4cb6baed05d0","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a2036e-7761-7481-97a0-4077a0dd8836","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a2036e-7761-7481-97a0-4077a0dd8836@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, 'no-answer');
INSERT INTO public.outbox VALUES ('01a2036e-7772-70a8-827c-e02beca3cbfa', '01a2036e-7769-75f1-afbf-d7502423f20c', '01a2036e-7770-7027-9c77-afd634aa1a7e', 'service', 'rejected', '<01a2036e-7772-70a8-827c-e02beca3cbfa@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', 1, '5555555555555555555555555555555555555555555555555555555555555555', '550 no', NULL, NULL, NULL, NULL, '{"id":"01a2036e-7770-7027-9c77-afd634aa1a7e","ticketId":"01a2036e-7769-75f1-afbf-d7502423f20c","account":"service","messageId":"01a2036e-776a-740a-9bb1-743cc939dea4","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a2036e-7772-70a8-827c-e02beca3cbfa","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a2036e-7772-70a8-827c-e02beca3cbfa@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, 'recipient-refused');
INSERT INTO public.outbox VALUES ('01a2036e-7786-76f9-a9d7-3b5af530a30c', '01a2036e-777c-72ff-9ead-cd779fa22979', '01a2036e-7781-7274-a1e6-db6a99fcab65', 'service', 'delivered', '<01a2036e-7786-76f9-a9d7-3b5af530a30c@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', 1, '5555555555555555555555555555555555555555555555555555555555555555', '250 ok', NULL, '2026-03-10T08:01:01.000Z', NULL, NULL, '{"id":"01a2036e-7781-7274-a1e6-db6a99fcab65","ticketId":"01a2036e-777c-72ff-9ead-cd779fa22979","account":"service","messageId":"01a2036e-777d-74da-aec8-ed93c920d786","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a2036e-7786-76f9-a9d7-3b5af530a30c","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a2036e-7786-76f9-a9d7-3b5af530a30c@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL);
INSERT INTO public.outbox VALUES ('01a2036e-779e-7551-becd-0c9ff46eb7b4', '01a2036e-7794-7686-9aee-cc7f68397590', '01a2036e-779b-70c6-aa4e-008735118455', 'service', 'delivered', '<01a2036e-779e-7551-becd-0c9ff46eb7b4@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', 1, '5555555555555555555555555555555555555555555555555555555555555555', '250 ok', NULL, '2026-03-10T08:01:01.000Z', '2026-03-10T08:01:01.000Z', NULL, '{"id":"01a2036e-779b-70c6-aa4e-008735118455","ticketId":"01a2036e-7794-7686-9aee-cc7f68397590","account":"service","messageId":"01a2036e-7794-7687-8d4c-cfac1fbe53b3","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a2036e-779e-7551-becd-0c9ff46eb7b4","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a2036e-779e-7551-becd-0c9ff46eb7b4@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL);


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


--
-- Data for Name: secrets; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.secrets VALUES ('password:desk', 1, 'sealed', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: sessions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sessions VALUES ('1111111111111111111111111111111111111111111111111111111111111111', '01a2036e-763e-705a-8c95-c30e58424433', '2026-03-10T08:00:00.000Z', '2026-03-10T09:00:00.000Z');


--
-- Data for Name: staff; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.staff VALUES ('01a2036e-763e-705a-8c95-c30e58424433', 'Anna', 'anna', '["agent"]', 'Asia/Shanghai', 'zh-Hans', '["zh","en"]', '["service"]', '["AT","CH"]', 1, 'a hash', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: ticket_numbers; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.ticket_numbers VALUES (2026, 10);


--
-- Data for Name: tickets; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tickets VALUES ('01a2036e-76a7-70cb-a75f-b7a1b68254c0', 'KS-2026-0001', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'pending', 'damage', 'critical', 0, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1);
INSERT INTO public.tickets VALUES ('01a2036e-76fb-733b-a41b-fea47bfacdb5', 'KS-2026-0002', 'service', NULL, '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'needs-person', NULL, 'high', 1, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1);
INSERT INTO public.tickets VALUES ('01a2036e-7715-7133-afdd-facf8610c08d', 'KS-2026-0003', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'held', 'damage', 'low', 3, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, '2026-03-10T10:30:00.000Z', '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1);
INSERT INTO public.tickets VALUES ('01a2036e-7727-7183-b197-a30a2f5c4fd3', 'KS-2026-0004', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'scheduled', 'damage', 'normal', 2, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1);
INSERT INTO public.tickets VALUES ('01a2036e-7743-77f1-997d-0d170b1a9168', 'KS-2026-0005', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'sending', 'damage', 'normal', 2, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1);
INSERT INTO public.tickets VALUES ('01a2036e-7755-75a2-a47f-884a540c92e8', 'KS-2026-0006', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'uncertain', 'damage', 'normal', 2, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1);
INSERT INTO public.tickets VALUES ('01a2036e-7769-75f1-afbf-d7502423f20c', 'KS-2026-0007', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'failed', 'damage', 'normal', 2, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1);
INSERT INTO public.tickets VALUES ('01a2036e-777c-72ff-9ead-cd779fa22979', 'KS-2026-0008', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'waiting-customer', 'damage', 'normal', 2, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, NULL, '9999-12-31T23:59:59.999Z', 1);
INSERT INTO public.tickets VALUES ('01a2036e-7794-7686-9aee-cc7f68397590', 'KS-2026-0009', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'closed', 'damage', 'normal', 2, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', 'solved', NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, NULL, '9999-12-31T23:59:59.999Z', 1);
INSERT INTO public.tickets VALUES ('01a2036e-7856-74ca-bdd7-acc79b5d7cff', 'KS-2026-0010', 'service', 'AT', '{"name":"","address":""}', '(forgotten)', '', 'closed', 'damage', 'normal', 2, 'de', 'AT', NULL, '{}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', 'no-answer', NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, NULL, '9999-12-31T23:59:59.999Z', 2);


--
-- Data for Name: turns; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.turns VALUES ('01a2036e-76b4-733d-8a85-c50fd03d2e30', '01a2036e-76a7-70cb-a75f-b7a1b68254c0', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a2036e-76b4-733d-8a85-c50fd03d2e30","ticketId":"01a2036e-76a7-70cb-a75f-b7a1b68254c0","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a2036e-7703-743d-9bb1-a05f168390d9', '01a2036e-76fb-733b-a41b-fea47bfacdb5', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a2036e-7703-743d-9bb1-a05f168390d9","ticketId":"01a2036e-76fb-733b-a41b-fea47bfacdb5","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a2036e-7704-7620-9933-f32897acf986', '01a2036e-76fb-733b-a41b-fea47bfacdb5', 'solution', 'understood', '2026-03-10T08:00:00.000Z', '{"id":"01a2036e-7704-7620-9933-f32897acf986","ticketId":"01a2036e-76fb-733b-a41b-fea47bfacdb5","account":"service","messageId":"01a2036e-76fc-71af-93e5-1d02506b9a8a","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"understood","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}}', NULL, NULL, 'no template', '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a2036e-771b-71b4-ad98-52aaff11101a', '01a2036e-7715-7133-afdd-facf8610c08d', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a2036e-771b-71b4-ad98-52aaff11101a","ticketId":"01a2036e-7715-7133-afdd-facf8610c08d","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a2036e-771c-7296-91b3-034b7c69e135', '01a2036e-7715-7133-afdd-facf8610c08d', 'solution', 'drafted', '2026-03-10T08:00:00.000Z', '{"id":"01a2036e-771c-7296-91b3-034b7c69e135","ticketId":"01a2036e-7715-7133-afdd-facf8610c08d","account":"service","messageId":"01a2036e-7716-73e3-a06b-acc030f20311","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a2036e-772b-7314-a53e-fa704cf4c1ae', '01a2036e-7727-7183-b197-a30a2f5c4fd3', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a2036e-772b-7314-a53e-fa704cf4c1ae","ticketId":"01a2036e-7727-7183-b197-a30a2f5c4fd3","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a2036e-772d-77aa-8a67-97572a72503b', '01a2036e-7727-7183-b197-a30a2f5c4fd3', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a2036e-772d-77aa-8a67-97572a72503b","ticketId":"01a2036e-7727-7183-b197-a30a2f5c4fd3","account":"service","messageId":"01a2036e-7727-7184-91a8-ed0efcc12a39","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a2036e-7730-73dd-89fb-eddff3e9cfae","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a2036e-7730-73dd-89fb-eddff3e9cfae@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a2036e-7746-721f-b72e-638fdce49774', '01a2036e-7743-77f1-997d-0d170b1a9168', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a2036e-7746-721f-b72e-638fdce49774","ticketId":"01a2036e-7743-77f1-997d-0d170b1a9168","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a2036e-7747-70ea-b82a-3bbabcdb69d5', '01a2036e-7743-77f1-997d-0d170b1a9168', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a2036e-7747-70ea-b82a-3bbabcdb69d5","ticketId":"01a2036e-7743-77f1-997d-0d170b1a9168","account":"service","messageId":"01a2036e-7744-7306-b67a-ded265e614a6","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a2036e-774a-71eb-92b5-b226d04875bf","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a2036e-774a-71eb-92b5-b226d04875bf@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a2036e-775a-772a-b2c0-f5ff2fcb4ecd', '01a2036e-7755-75a2-a47f-884a540c92e8', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a2036e-775a-772a-b2c0-f5ff2fcb4ecd","ticketId":"01a2036e-7755-75a2-a47f-884a540c92e8","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a2036e-775b-752d-bc07-da85b7557b46', '01a2036e-7755-75a2-a47f-884a540c92e8', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a2036e-775b-752d-bc07-da85b7557b46","ticketId":"01a2036e-7755-75a2-a47f-884a540c92e8","account":"service","messageId":"01a2036e-7756-733f-8bec-4cb6baed05d0","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a2036e-7761-7481-97a0-4077a0dd8836","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a2036e-7761-7481-97a0-4077a0dd8836@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a2036e-776f-754a-95c4-653784a77d4d', '01a2036e-7769-75f1-afbf-d7502423f20c', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a2036e-776f-754a-95c4-653784a77d4d","ticketId":"01a2036e-7769-75f1-afbf-d7502423f20c","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a2036e-7770-7027-9c77-afd634aa1a7e', '01a2036e-7769-75f1-afbf-d7502423f20c', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a2036e-7770-7027-9c77-afd634aa1a7e","ticketId":"01a2036e-7769-75f1-afbf-d7502423f20c","account":"service","messageId":"01a2036e-776a-740a-9bb1-743cc939dea4","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a2036e-7772-70a8-827c-e02beca3cbfa","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a2036e-7772-70a8-827c-e02beca3cbfa@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a2036e-7780-7180-8421-abf3f66b0823', '01a2036e-777c-72ff-9ead-cd779fa22979', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a2036e-7780-7180-8421-abf3f66b0823","ticketId":"01a2036e-777c-72ff-9ead-cd779fa22979","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a2036e-7781-7274-a1e6-db6a99fcab65', '01a2036e-777c-72ff-9ead-cd779fa22979', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a2036e-7781-7274-a1e6-db6a99fcab65","ticketId":"01a2036e-777c-72ff-9ead-cd779fa22979","account":"service","messageId":"01a2036e-777d-74da-aec8-ed93c920d786","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a2036e-7786-76f9-a9d7-3b5af530a30c","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a2036e-7786-76f9-a9d7-3b5af530a30c@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a2036e-779b-70c5-9207-cdc1edadd7a9', '01a2036e-7794-7686-9aee-cc7f68397590', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a2036e-779b-70c5-9207-cdc1edadd7a9","ticketId":"01a2036e-7794-7686-9aee-cc7f68397590","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a2036e-779b-70c6-aa4e-008735118455', '01a2036e-7794-7686-9aee-cc7f68397590', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a2036e-779b-70c6-aa4e-008735118455","ticketId":"01a2036e-7794-7686-9aee-cc7f68397590","account":"service","messageId":"01a2036e-7794-7687-8d4c-cfac1fbe53b3","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a2036e-779e-7551-becd-0c9ff46eb7b4","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a2036e-779e-7551-becd-0c9ff46eb7b4@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a2036e-785b-75fc-a29f-25acb7fac11d', '01a2036e-7856-74ca-bdd7-acc79b5d7cff', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a2036e-785b-75fc-a29f-25acb7fac11d","ticketId":"01a2036e-7856-74ca-bdd7-acc79b5d7cff","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","findings":{"kind":{"value":"complaint","confidence":0.9,"why":[]},"reply":{"value":"draft","confidence":0.9,"why":[]},"language":{"value":"de","confidence":0.9,"why":[]},"replyLanguage":{"value":"de","confidence":0.9,"why":[]},"country":{"value":"AT","confidence":0.9,"why":[]},"timezone":{"value":null,"confidence":0,"why":[]},"zones":[],"issue":{"value":"damage","confidence":0.9,"why":[]},"alsoIssues":{"value":[],"confidence":0.9,"why":[]},"severity":{"value":"normal","confidence":0.9,"why":[]},"tone":{"value":"calm","confidence":0.9,"why":[]},"orderNumbers":{"value":[],"confidence":0,"why":[]},"claim":{"value":null,"confidence":0,"why":[]},"wants":{"value":["replacement"],"confidence":0.9,"why":[]},"evidence":{"value":"none","confidence":0.9,"why":[]},"answer":{"value":null,"confidence":0.9,"why":[]},"customerName":{"value":null,"confidence":0,"why":[]},"suspicious":{"value":false,"confidence":0.9,"why":[]},"quantity":{"value":null,"confidence":0,"why":[]},"product":{"value":null,"confidence":0,"why":[]},"newText":""},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[],"cc":[],"subject":"","text":"","html":"","attachments":[],"inReplyTo":null,"references":[]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"stage":"drafted"}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a2036e-785c-71ee-9953-f4d585bdea50', '01a2036e-7856-74ca-bdd7-acc79b5d7cff', 'solution', 'drafted', '2026-03-10T08:00:00.000Z', '{"id":"01a2036e-785c-71ee-9953-f4d585bdea50","ticketId":"01a2036e-7856-74ca-bdd7-acc79b5d7cff","account":"service","messageId":"01a2036e-7858-72f5-a47e-d4e05449bad5","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","findings":{"kind":{"value":"complaint","confidence":0.9,"why":[]},"reply":{"value":"draft","confidence":0.9,"why":[]},"language":{"value":"de","confidence":0.9,"why":[]},"replyLanguage":{"value":"de","confidence":0.9,"why":[]},"country":{"value":"AT","confidence":0.9,"why":[]},"timezone":{"value":null,"confidence":0,"why":[]},"zones":[],"issue":{"value":"damage","confidence":0.9,"why":[]},"alsoIssues":{"value":[],"confidence":0.9,"why":[]},"severity":{"value":"normal","confidence":0.9,"why":[]},"tone":{"value":"calm","confidence":0.9,"why":[]},"orderNumbers":{"value":[],"confidence":0,"why":[]},"claim":{"value":null,"confidence":0,"why":[]},"wants":{"value":["replacement"],"confidence":0.9,"why":[]},"evidence":{"value":"none","confidence":0.9,"why":[]},"answer":{"value":null,"confidence":0.9,"why":[]},"customerName":{"value":null,"confidence":0,"why":[]},"suspicious":{"value":false,"confidence":0.9,"why":[]},"quantity":{"value":null,"confidence":0,"why":[]},"product":{"value":null,"confidence":0,"why":[]},"newText":""},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[],"cc":[],"subject":"","text":"","html":"","attachments":[],"inReplyTo":null,"references":[]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"stage":"drafted"}', '2026-03-10T08:00:00.000Z', 'forgotten', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a2036e-76b6-71d6-a09b-2e68d0990fe3', '01a2036e-76a7-70cb-a75f-b7a1b68254c0', 'solution', 'drafted', '2026-03-10T08:00:00.000Z', '{"id":"01a2036e-76b6-71d6-a09b-2e68d0990fe3","ticketId":"01a2036e-76a7-70cb-a75f-b7a1b68254c0","account":"service","messageId":"01a2036e-76a9-7506-9066-ac44073174e7","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Zurich","confidence":1,"why":[],"corrected":{"by":"anna","at":"2026-03-10T08:00:00.000Z","machine":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]}}},"zones":[{"zone":"Europe/Zurich","probability":1}],"issue":{"value":"shortage","confidence":1,"why":[],"corrected":{"by":"anna","at":"2026-03-10T08:00:00.000Z","machine":{"value":"damage","confidence":0.9,"why":["zerbrochen"]}}},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');


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
-- Name: drafts drafts_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT drafts_key PRIMARY KEY (turn_id, revision);


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
-- Name: outbox outbox_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_key PRIMARY KEY (id);


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
-- Name: secrets secrets_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER secrets_changed AFTER INSERT OR DELETE OR UPDATE ON public.secrets FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: staff staff_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER staff_changed AFTER INSERT OR DELETE OR UPDATE ON public.staff FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


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
-- Name: drafts drafts_turn_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT drafts_turn_id_fkey FOREIGN KEY (turn_id) REFERENCES public.turns(id);


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

\unrestrict 5mADhuLqcH4za7WlS2jGNOL6RhzSIUzKd86gdntF4YaV8IeiFwGeBYZdTMPJCyg

