-- Townships or villages whose managing body (管理机构) is not the county of their code: functional zones (功能区).
-- county is the county-level area that really administers them; 440398, 440399, 440499, 441398 and 441399 are codes of
-- ours (see divisions/README.md). Where a zone stays in its county, the row only names the body.
CREATE TABLE managing_unit (
    area       text COLLATE "C" NOT NULL CHECK (area ~ '^([0-9]{9}|[0-9]{12})$'),
    county     text COLLATE "C" NOT NULL CHECK (county ~ '^[0-9]{6}$'),
    body       text NOT NULL CHECK (body <> ''),
    valid_from date NOT NULL,
    valid_to   date CHECK (valid_to >= valid_from),
    PRIMARY KEY (area, valid_from),
    EXCLUDE USING gist (area WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);

COMMENT ON TABLE managing_unit IS '管理区划与代码区划不一致的区域';

-- Where the first day of a zone is not known it is taken as ever, like that of the codes.
INSERT INTO area (code, name, parent, level, valid_from) VALUES
    ('440398', '大鹏新区', '4403', 'COUNTY', '2011-12-30'),
    ('440399', '深汕特别合作区', '4403', 'COUNTY', '2018-12-16'),
    ('440499', '横琴粤澳深度合作区', '4404', 'COUNTY', '2021-09-17'),
    ('441398', '仲恺高新技术产业开发区', '4413', 'COUNTY', '1949-10-01'),
    ('441399', '大亚湾经济技术开发区', '4413', 'COUNTY', '1949-10-01');

-- A zone cut out of an urban district lies in the same central urban area; 深汕 lies apart and is not an urban district.
INSERT INTO central_district (city, county, valid_from) VALUES
    ('4403', '440398', '2011-12-30'),
    ('4404', '440499', '2021-09-17'),
    ('4413', '441398', '1949-10-01'),
    ('4413', '441399', '1949-10-01');

INSERT INTO managing_unit (area, county, body, valid_from) VALUES
    ('440307009', '440398', '深圳市大鹏新区管理委员会', '2011-12-30'),
    ('440307010', '440398', '深圳市大鹏新区管理委员会', '2011-12-30'),
    ('440307011', '440398', '深圳市大鹏新区管理委员会', '2011-12-30'),
    ('441521102', '440399', '深圳市深汕特别合作区管理委员会', '2018-12-16'),
    ('441521103', '440399', '深圳市深汕特别合作区管理委员会', '2018-12-16'),
    ('441521104', '440399', '深圳市深汕特别合作区管理委员会', '2018-12-16'),
    ('441521105', '440399', '深圳市深汕特别合作区管理委员会', '2018-12-16'),
    ('440402104', '440499', '横琴粤澳深度合作区执行委员会', '2021-09-17'),
    ('441302007', '441398', '惠州仲恺高新技术产业开发区管理委员会', '1949-10-01'),
    ('441302008', '441398', '惠州仲恺高新技术产业开发区管理委员会', '1949-10-01'),
    ('441302106', '441398', '惠州仲恺高新技术产业开发区管理委员会', '1949-10-01'),
    ('441302107', '441398', '惠州仲恺高新技术产业开发区管理委员会', '1949-10-01'),
    ('441302114', '441398', '惠州仲恺高新技术产业开发区管理委员会', '1949-10-01'),
    ('441303006', '441399', '惠州大亚湾经济技术开发区管理委员会', '1949-10-01'),
    ('441303007', '441399', '惠州大亚湾经济技术开发区管理委员会', '1949-10-01'),
    ('441303008', '441399', '惠州大亚湾经济技术开发区管理委员会', '1949-10-01'),
    ('441802400', '441802', '清远高新技术产业开发区管理委员会', '1949-10-01'),
    ('441900401', '441900', '东莞松山湖高新技术产业开发区管理委员会', '1949-10-01'),
    ('441900404', '441900', '东莞滨海湾新区管理委员会', '1949-10-01');
